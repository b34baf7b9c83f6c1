package app.kith.post.ui;

import app.kith.platform.RichText;
import app.kith.platform.Viewer;
import app.kith.post.Post;
import java.util.List;

/**
 * A post as the browser draws it.
 *
 * @param mine whether the viewer wrote it
 */
record Card(Post post, String path, List<RichText.Piece> pieces, boolean mine) {

    static Card of(Viewer viewer, Post post) {
        return new Card(
                post,
                post.path(),
                RichText.pieces(post.text()),
                viewer.is(post.author().id()));
    }
}
