package app.kith.post.ui;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.post.Post;
import app.kith.post.PostAnswered;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** A post with what it answers above it, and what it was answered below. New comments appear by themselves. */
@Tag("kith-thread")
@JsModule("./kith-thread.ts")
class PostThread extends CardBoard {

    private record Thread(List<Card> above, Card opened, Cards below) {}

    private final Post opened;
    private final List<Post> above;
    private final SerializableFunction<Cursor, Page<Post>> comments;

    /** @param comments those after an id, oldest first */
    PostThread(
            Viewer viewer,
            Doings doings,
            Distance.Keeper keeper,
            Post opened,
            List<Post> above,
            SerializableFunction<Cursor, Page<Post>> comments) {
        super(viewer, doings, keeper);
        this.opened = opened;
        this.above = above;
        this.comments = comments;
    }

    /** Stands between the post and its comments. */
    PostThread with(Composer composer) {
        getElement().appendChild(composer.getElement());
        return this;
    }

    void answered(Post comment) {
        getElement().callJsFunction("answer", card(comment));
    }

    /** Somebody answered, and not everybody may see it: then this screen has to ask for it. */
    void answered(PostAnswered answer) {
        if (answer.post() == null) {
            getElement().callJsFunction("ask", answer.id().text());
        } else {
            answered(answer.post());
        }
    }

    @ClientCallable
    Cards after(String newest) {
        try {
            return cards(comments.apply(Cursor.after(newest)));
        } catch (NotFound gone) {
            return cards(Page.empty());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var thread = new Thread(cards(above), card(opened), after(""));
        getElement().callJsFunction("show", thread);
    }
}
