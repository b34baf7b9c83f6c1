package app.kith.post.ui;

import app.kith.platform.RichText;
import app.kith.platform.Viewer;
import app.kith.post.Entry;
import app.kith.post.Post;
import app.kith.user.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as the browser draws it.
 *
 * @param mine whether the viewer wrote it
 * @param place where it stands in a list, as text
 * @param via who passed it on; null where it stands because of its author
 */
record Card(
        Post post,
        String path,
        List<RichText.Piece> pieces,
        boolean mine,
        String place,
        @Nullable Person via) {

    static Card of(Viewer viewer, Entry entry) {
        var post = entry.post();
        return new Card(
                post,
                post.path(),
                RichText.pieces(post.text()),
                viewer.is(post.author().id()),
                Long.toString(entry.place()),
                entry.via() == null ? null : entry.via().user());
    }
}
