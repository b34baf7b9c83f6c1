package app.kith.post.ui;

import app.kith.design.EmptyState;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.post.Entry;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.user.Person;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Posts, the newest first, without an end as long as one scrolls. Never moves what is being read. */
@Tag("kith-posts")
@JsModule("./kith-posts.ts")
public class PostList extends CardBoard {

    /** Where the posts come from. */
    public interface Source extends Serializable {

        Page<Entry> before(Cursor cursor);

        /** Everything that came after a place, the newest first; at most a hundred. */
        default Page<Entry> after(long newest) {
            return Page.empty();
        }
    }

    /** @param by whose doing it is that it is there */
    private record News(Person by, String id) {}

    private final Source source;

    PostList(Viewer viewer, Doings doings, Distance.Keeper keeper, Source source) {
        super(viewer, doings, keeper);
        this.source = source;
    }

    /** Its posts come without being asked for: who is muted leaves it at once. */
    public PostList unasked() {
        getElement().setProperty("unasked", true);
        return this;
    }

    /** Says that there is a new post, and shows it when one asks for it. */
    public void announce(Person by, PostId id) {
        getElement().callJsFunction("announce", new News(by, id.text()));
    }

    /** Shows a post above all others at once: what the viewer has written. */
    public void prepend(Post post) {
        getElement().callJsFunction("put", card(post));
    }

    /** What stands here as long as there is no post. */
    public PostList whenEmpty(String title, String sentence, Component... action) {
        getElement().removeAllChildren();
        getElement().appendChild(new EmptyState(title, sentence, action).getElement());
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            getElement().callJsFunction("show", before(null));
        }
    }

    @ClientCallable
    Cards before(@Nullable String cursor) {
        try {
            return entries(source.before(Cursor.before(cursor)));
        } catch (NotFound namesNothing) {
            return cards(Page.empty());
        } catch (Refused why) {
            whenEmpty("That is too much", Objects.requireNonNull(why.getMessage()));
            return cards(Page.empty());
        }
    }

    @ClientCallable
    Cards after(@Nullable String newest) {
        try {
            return entries(source.after(Cursor.after(newest).place()));
        } catch (NotFound namesNothing) {
            return cards(Page.empty());
        }
    }
}
