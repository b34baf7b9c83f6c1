package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.media.Media;
import app.kith.media.MediaId;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.platform.Cursor;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@KithTest
class PicturesTests {

    private final Posts posts;
    private final Likes likes;
    private final Timelines timelines;
    private final Uploads uploads;
    private final Cast cast;
    private final Statements statements;

    PicturesTests(Posts posts, Likes likes, Timelines timelines, Uploads uploads, Cast cast, Statements statements) {
        this.posts = posts;
        this.likes = likes;
        this.timelines = timelines;
        this.uploads = uploads;
        this.cast = cast;
        this.statements = statements;
    }

    @Test
    void keepTheOrderInWhichTheyWereAdded() {
        var alice = cast.alice();
        var first = upload(alice);
        var second = upload(alice);
        var post = posts.publish(alice, with(second, first));
        assertThat(posts.get(cast.bob(), post.id()).media()).containsExactly(second, first);
        assertThat(timelines.picturesBy(cast.bob(), alice.id(), Cursor.NEWEST).items())
                .containsExactly(post);
    }

    @Test
    void needNoWords() {
        var alice = cast.alice();
        var draft = new Draft("", List.of(upload(alice).id()), Audience.EVERYONE, null);
        assertThat(posts.publish(alice, draft).text()).isEmpty();
    }

    @Test
    void ofOthersAreRefused() {
        var picture = upload(cast.alice());
        var mallory = cast.mallory();
        var refused = catchThrowableOfType(Refused.class, () -> posts.publish(mallory, with(picture)));
        assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly("mediaIds");
        assertThat(timelines.by(mallory, mallory.id(), Cursor.NEWEST).items()).isEmpty();
    }

    @Test
    void areAtMostFour() {
        var ids = IntStream.range(0, 5).mapToObj(MediaId::new).toList();
        var refused = catchThrowableOfType(Refused.class, () -> new Draft("Look", ids, Audience.EVERYONE, null));
        assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly("mediaIds");
    }

    @Test
    void ofAWholePageTakeOneStatement() {
        var alice = cast.alice();
        var viewer = cast.bob();
        var picture = upload(alice);
        for (var i = 0; i < Cursor.SIZE; i++) {
            likes.add(viewer, posts.publish(alice, with(picture)).id());
        }
        var page = statements.count(() -> timelines.by(viewer, alice.id(), Cursor.NEWEST));
        assertThat(page.answer().items())
                .hasSize(Cursor.SIZE)
                .allMatch(post -> post.liked() && post.media().equals(List.of(picture)));
        // posts, marks, how the viewer stands to the authors, authors, and pictures
        assertThat(page.statements()).isEqualTo(5);
    }

    private static Draft with(Media... pictures) {
        return new Draft("Look", Stream.of(pictures).map(Media::id).toList(), Audience.EVERYONE, null);
    }

    private Media upload(Viewer owner) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return uploads.take(owner, new ByteArrayInputStream(bytes.toByteArray()), Shape.ATTACHMENT);
    }
}
