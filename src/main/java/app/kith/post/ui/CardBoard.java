package app.kith.post.ui;

import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Entry;
import app.kith.post.Post;
import app.kith.post.PostCounted;
import app.kith.post.PostId;
import app.kith.post.PostReworded;
import app.kith.post.Revision;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import java.util.List;

/** Where cards hang, and answer to the viewer's doings. The browser holds the cards; here is only who looks at them. */
abstract class CardBoard extends Component {

    private final Viewer viewer;
    private final Doings doings;
    private final Distance.Keeper keeper;

    CardBoard(Viewer viewer, Doings doings, Distance.Keeper keeper) {
        this.viewer = viewer;
        this.doings = doings;
        this.keeper = keeper;
    }

    /** Shows new counts, where the post hangs here. */
    public void count(PostCounted counts) {
        getElement().callJsFunction("count", counts);
    }

    /** Shows other words, where the post hangs here. Where not everybody may see them, it has to ask for them. */
    public void reword(PostReworded reworded) {
        var card = reworded.post() == null ? null : card(reworded.post());
        getElement().callJsFunction("reword", reworded.id().text(), card);
    }

    /** Takes a post away, where it hangs here. */
    public void drop(PostId id) {
        getElement().callJsFunction("drop", id.text());
    }

    /** Takes away all that a member wrote. */
    public void dropBy(UserId author) {
        getElement().callJsFunction("dropBy", author.text());
    }

    @ClientCallable
    Distance.Answer keep(String member, Distance.Wish wish, int days) {
        return keeper.keep(member, wish, days);
    }

    @ClientCallable
    Outcome like(String id, boolean on) {
        return Outcome.of(() -> card(doings.like(PostId.of(id), on)));
    }

    @ClientCallable
    Outcome repost(String id, boolean on) {
        return Outcome.of(() -> card(doings.repost(PostId.of(id), on)));
    }

    @ClientCallable
    Outcome bookmark(String id, boolean on) {
        return Outcome.of(() -> card(doings.bookmark(PostId.of(id), on)));
    }

    @ClientCallable
    Outcome edit(String id, Wording wording) {
        return Outcome.of(() -> card(doings.edit(PostId.of(id), wording.edit())));
    }

    /** What a post says and said, the newest first; nothing when it is gone. */
    @ClientCallable
    List<Revision> revisions(String id) {
        try {
            return doings.revisions(PostId.of(id));
        } catch (NotFound gone) {
            return List.of();
        }
    }

    @ClientCallable
    Outcome remove(String id) {
        return Outcome.of(() -> {
            doings.remove(PostId.of(id));
            return null;
        });
    }

    @ClientCallable
    Outcome restore(String id) {
        return Outcome.of(() -> card(doings.restore(PostId.of(id))));
    }

    /** The cards as they are now; without those that are gone. */
    @ClientCallable
    List<Card> again(List<String> ids) {
        try {
            return cards(doings.again(ids.stream().map(PostId::of).toList()));
        } catch (NotFound namesNothing) {
            return List.of();
        }
    }

    Card card(Post post) {
        return Card.of(viewer, Entry.of(post));
    }

    Cards cards(Page<Post> page) {
        return entries(page.map(Entry::of));
    }

    Cards entries(Page<Entry> page) {
        return new Cards(
                page.items().stream().map(entry -> Card.of(viewer, entry)).toList(), page.next());
    }

    List<Card> cards(List<Post> posts) {
        return posts.stream().map(this::card).toList();
    }
}
