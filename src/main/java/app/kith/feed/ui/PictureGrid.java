package app.kith.feed.ui;

import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.post.Post;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures of many posts as square tiles; each leads to its post. Holds no rows. */
@Tag("kith-tiles")
@JsModule("./kith-tiles.ts")
class PictureGrid extends Component {

    /** @param warning what to say in place of the picture; null when it can be shown */
    record Tile(
            String path,
            String url,
            @Nullable String alt,
            @Nullable String warning) {

        static Stream<Tile> of(Post post) {
            return post.media().stream()
                    .map(media -> new Tile(post.path(), media.previewUrl(), media.alt(), post.warning()));
        }
    }

    private final LongFunction<Page<Post>> source;

    PictureGrid(LongFunction<Page<Post>> source, Tab tab) {
        this.source = source;
        getElement().setProperty("emptyTitle", tab.emptyTitle()).setProperty("emptySentence", tab.emptySentence());
        getElement().callJsFunction("show", tiles(Page.NEWEST));
    }

    @ClientCallable
    Page<Tile> more(String cursor) {
        try {
            return tiles(Page.before(cursor));
        } catch (NotFound noSuchPlace) {
            return Page.empty();
        }
    }

    private Page<Tile> tiles(long before) {
        var page = source.apply(before);
        List<Tile> tiles = page.items().stream().flatMap(Tile::of).toList();
        return page.with(tiles);
    }
}
