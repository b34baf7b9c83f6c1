package app.kith.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class UploadsTests {

    private final Uploads uploads;
    private final PictureFiles files;
    private final Cast cast;
    private final Statements statements;
    private final Time time;
    private final TransactionTemplate transaction;
    private final Path incoming;

    UploadsTests(
            Uploads uploads,
            PictureFiles files,
            Cast cast,
            Statements statements,
            Time time,
            TransactionTemplate transaction,
            @Value("${kith.data}") Path data) {
        this.uploads = uploads;
        this.files = files;
        this.cast = cast;
        this.statements = statements;
        this.time = time;
        this.transaction = transaction;
        this.incoming = data.resolve("media", "incoming");
    }

    @Test
    void givesWhatAScreenNeeds() {
        var picture = take(cast.alice(), 2000, 1000);
        assertThat(picture)
                .extracting(Media::kind, Media::width, Media::height, Media::alt)
                .containsExactly(Media.Kind.IMAGE, 1600, 800, null);
        assertThat(picture.url()).matches("/media/[0-9a-f]{32}/1600\\.jpg");
        assertThat(picture.previewUrl()).isEqualTo(picture.url().replace("1600", "480"));
        assertThat(picture.sizes()).extracting(Media.Size::width).containsExactly(480, 960, 1600);
        assertThat(picture.sizes())
                .allMatch(size ->
                        files.find(size.url().substring("/media".length())).isPresent());
    }

    @Test
    void isAsOldAsItsId() {
        var picture = take(cast.alice(), 20, 10);
        assertThat(Duration.between(Ids.time(picture.id().value()), time.instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void noTwoPicturesHaveTheSameAddress() {
        var alice = cast.alice();
        assertThat(take(alice, 20, 10).url()).isNotEqualTo(take(alice, 20, 10).url());
    }

    @Test
    void refusesALargeFileWithoutReadingItAll() {
        var endless = new Endless();
        assertRefused(
                "file", "This file is larger than 10 MB.", () -> uploads.take(cast.alice(), endless, Shape.ATTACHMENT));
        assertThat(endless.read).isBetween(Uploads.LARGEST, Uploads.LARGEST + 100_000);
    }

    @Test
    void leavesNothingLyingAround() throws IOException {
        var alice = cast.alice();
        take(alice, 20, 10);
        assertThatThrownBy(() -> uploads.take(alice, InputStream.nullInputStream(), Shape.AVATAR))
                .isInstanceOf(Refused.class);
        try (var left = Files.list(incoming)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void staysWhateverBecomesOfTheCallersTransaction() {
        var alice = cast.alice();
        var picture = transaction.execute(status -> {
            status.setRollbackOnly();
            return take(alice, 20, 10);
        });
        assertThat(uploads.of(Set.of(picture.id()))).containsValue(picture);
    }

    @Test
    void saysWhatAPictureShows() {
        var alice = cast.alice();
        var picture = take(alice, 20, 10);
        assertThat(uploads.describe(alice, picture.id(), " A loaf of bread. ").alt())
                .isEqualTo("A loaf of bread.");
        assertThat(uploads.of(Set.of(picture.id())).get(picture.id()))
                .extracting(Media::alt)
                .isEqualTo("A loaf of bread.");
        assertThat(uploads.describe(alice, picture.id(), " ").alt()).isNull();
    }

    @Test
    void refusesALongStory() {
        var alice = cast.alice();
        var picture = take(alice, 20, 10);
        uploads.describe(alice, picture.id(), "a".repeat(Media.LONGEST_ALT));
        assertRefused(
                "alt",
                "Say it in 1,000 characters or fewer.",
                () -> uploads.describe(alice, picture.id(), "a".repeat(Media.LONGEST_ALT + 1)));
    }

    @Test
    void nobodyDescribesThePicturesOfOthers() {
        var picture = take(cast.alice(), 20, 10);
        assertThatThrownBy(() -> uploads.describe(cast.mallory(), picture.id(), "Mine."))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> uploads.describe(cast.alice(), new MediaId(1), "Nothing."))
                .isInstanceOf(NotFound.class);
        assertThat(uploads.of(Set.of(picture.id()))).containsValue(picture);
    }

    @Test
    void onesOwnPicturesComeInTheOrderOneAsks() {
        var alice = cast.alice();
        var first = take(alice, 20, 10);
        var second = take(alice, 10, 20);
        assertThat(uploads.owned(alice, List.of(second.id(), first.id()))).containsExactly(second, first);
        assertThat(uploads.owned(alice, List.of())).isEmpty();
    }

    @Test
    void nobodyPostsThePicturesOfOthers() {
        var alice = cast.alice();
        var mallory = cast.mallory();
        var hers = take(mallory, 20, 10);
        var message = "A picture is missing. Remove it, and add it again.";
        var ids = List.of(hers.id(), take(alice, 20, 10).id());
        assertRefused("mediaIds", message, () -> uploads.owned(mallory, ids));
        assertRefused("mediaIds", message, () -> uploads.owned(mallory, List.of(new MediaId(1))));
    }

    @Test
    void manyPicturesTakeOneStatement() {
        var alice = cast.alice();
        var ids = List.of(
                take(alice, 20, 10).id(),
                take(alice, 20, 10).id(),
                take(alice, 20, 10).id());
        var counted = statements.count(() -> uploads.of(ids));
        assertThat(counted.answer()).containsOnlyKeys(ids);
        assertThat(counted.statements()).isEqualTo(1);
        assertThat(statements.count(() -> uploads.of(Set.of())).statements()).isZero();
    }

    private Media take(Viewer viewer, int width, int height) {
        return uploads.take(viewer, new ByteArrayInputStream(Drawn.png(width, height)), Shape.ATTACHMENT);
    }

    private static void assertRefused(String field, String message, ThrowingCallable action) {
        assertThat(catchThrowableOfType(Refused.class, action).faults())
                .containsExactly(new Refused.Fault(field, message));
    }

    /** Never ends by itself, and counts what was taken of it. */
    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 0;
        }
    }
}
