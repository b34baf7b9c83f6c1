package app.kith.feed.ui;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.post.Post;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Function;

/** The pictures of many posts as square tiles; each leads to its post. Holds no rows. */
@Tag("kith-tiles")
@JsModule("./kith-tiles.ts")
class PictureGrid extends Component {

    /** The pictures of one post, and where it is. */
    record Pictures(String path, Post post) {

        static Pictures of(Post post) {
            return new Pictures(post.path(), post);
        }
    }

    private final Function<Cursor, Page<Post>> source;

    PictureGrid(Function<Cursor, Page<Post>> source, Tab tab) {
        this.source = source;
        getElement().setProperty("emptyTitle", tab.emptyTitle()).setProperty("emptySentence", tab.emptySentence());
        getElement().callJsFunction("show", pictures(Cursor.NEWEST));
    }

    @ClientCallable
    Page<Pictures> more(String cursor) {
        try {
            return pictures(Cursor.before(cursor));
        } catch (NotFound noSuchPlace) {
            return Page.empty();
        }
    }

    private Page<Pictures> pictures(Cursor before) {
        return source.apply(before).map(Pictures::of);
    }
}
