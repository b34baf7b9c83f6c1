package app.kith.media;

import static app.kith.media.Drawn.joined;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.kith.platform.Refused;
import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.Dimension;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTests {

    private static final String NO_PICTURE = "That file is not a picture Kith can show. Use JPEG, PNG, WebP or GIF.";
    private static final String BROKEN = "This picture is broken. Save it again, or choose another one.";

    private static final byte[] LOSSY_CHUNK = Forged.onlyChunk(Drawn.LOSSY_WEBP);
    private static final byte[] LOSSLESS_CHUNK = Forged.onlyChunk(Drawn.LOSSLESS_WEBP);

    static Stream<Arguments> everyFormat() {
        return Stream.of(
                argumentSet("PNG", Drawn.png(12, 8)),
                argumentSet("JPEG", Drawn.jpeg(12, 8)),
                argumentSet("GIF", Drawn.gif(12, 8)),
                argumentSet("lossy WebP", Drawn.LOSSY_WEBP),
                argumentSet("lossless WebP", Drawn.LOSSLESS_WEBP),
                argumentSet("transparent WebP", Drawn.TRANSPARENT_WEBP),
                argumentSet("extended WebP", Forged.webp(12, 8, LOSSY_CHUNK)));
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void readsEveryFormat(byte[] content) {
        var picture = Decoder.decode(content);
        assertThat(picture.size()).isEqualTo(new Dimension(12, 8));
        assertIsNearly(Drawn.LEFT, new Color(picture.pixels().getRGB(1, 4)));
    }

    @Test
    void seesThroughWhatIsTransparent() {
        assertThat(Decoder.decode(Drawn.TRANSPARENT_WEBP).pixels().getRGB(1, 4) >>> 24)
                .isEqualTo(128);
        assertThat(Decoder.decode(Drawn.transparentPng(12, 8)).pixels().getRGB(1, 4) >>> 24)
                .isZero();
    }

    @Test
    void greysStayAsTheyAre() {
        var grey = Decoder.decode(Drawn.greyPng(12, 8, 128)).pixels();
        assertIsNearly(new Color(128, 128, 128), new Color(grey.getRGB(6, 4)));
    }

    @Test
    void redStaysRedWhenItWasMadeForPrint() {
        var red = new Color(Decoder.decode(Drawn.JPEG_FOR_PRINT).pixels().getRGB(8, 8));
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getGreen()).isLessThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just words",
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "%PDF-1.7",
                "II*\0"
            })
    void refusesWhatIsNoPictureWhateverItsName(String content) {
        assertRefused(NO_PICTURE, () -> Decoder.decode(content.getBytes(UTF_8)));
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                argumentSet("PNG", Forged.png(50_000, 50_000), "2,500"),
                argumentSet("GIF", Forged.gif(50_000, 50_000), "2,500"),
                argumentSet("WebP", Forged.webp(16_384, 16_384), "269"),
                argumentSet("a little too large", Forged.png(5_001, 5_000), "26"));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void refusesWhatWouldFillTheMemoryBeforeItDoes(byte[] bomb, String megapixels) {
        Decoder.decode(Drawn.png(12, 8));
        var before = allocated();
        assertRefused("This picture has " + megapixels + " megapixels; 25 is the most.", () -> Decoder.decode(bomb));
        assertThat(allocated() - before).isLessThan(5_000_000);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("half a JPEG", half(Drawn.jpeg(200, 200))),
                argumentSet("half a PNG", half(Drawn.png(200, 200))),
                argumentSet("half a GIF", half(Drawn.gif(200, 200))),
                argumentSet("half a lossy WebP", half(Drawn.LOSSY_WEBP)),
                argumentSet("half a lossless WebP", half(Drawn.LOSSLESS_WEBP)),
                argumentSet("a PNG with nothing behind its header", Forged.png(10, 10)),
                argumentSet("a WebP larger than its header says", Forged.webp(2, 2, LOSSY_CHUNK)),
                argumentSet("a WebP with more pictures than one", Forged.webp(12, 8, LOSSY_CHUNK, LOSSLESS_CHUNK)),
                argumentSet("a WebP without a picture", Forged.webp(12, 8, Forged.webpChunk("XMP ", new byte[3]))),
                argumentSet("a JPEG with many scans", Forged.withScans(Drawn.progressiveJpeg(200, 200), 200)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatIsBroken(byte[] content) {
        assertRefused(BROKEN, () -> Decoder.decode(content));
    }

    @Test
    void takesWhatOnlyLacksItsLastBytes() {
        var jpeg = Drawn.jpeg(200, 200);
        assertThat(Decoder.decode(Arrays.copyOf(jpeg, jpeg.length - 2)).size()).isEqualTo(new Dimension(200, 200));
    }

    @Test
    void takesAJpegThatComesInManySteps() {
        var picture = Decoder.decode(Forged.withScans(Drawn.progressiveJpeg(200, 200), 50));
        assertIsNearly(Drawn.LEFT, new Color(picture.pixels().getRGB(50, 100)));
    }

    @Test
    void takesAPageBehindAPictureForAPicture() {
        var both = joined(Drawn.gif(12, 8), "<script>alert(1)</script>".getBytes(UTF_8));
        assertThat(Decoder.decode(both).size()).isEqualTo(new Dimension(12, 8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsHowTheCameraWasHeld(int exif) {
        var picture = Decoder.decode(Drawn.withNotes(Drawn.jpeg(12, 8), exif));
        assertThat(picture.orientation()).isEqualTo(Orientation.of(exif).orElseThrow());
        assertThat(picture.size()).isEqualTo(exif < 5 ? new Dimension(12, 8) : new Dimension(8, 12));
    }

    @Test
    void readsItInAWebpToo() {
        var jpeg = Drawn.withNotes(Drawn.jpeg(12, 8), 6);
        var notes = Forged.webpChunk("EXIF", Arrays.copyOfRange(jpeg, 12, 104));
        assertThat(Decoder.decode(Forged.webp(12, 8, LOSSY_CHUNK, notes)).orientation())
                .isEqualTo(Orientation.ON_ITS_LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exif\0\0", "Exif\0\0MM\0*\0\0\0\b\u007f\u007f", "Exif\0\0II*\0\u007f\u007f\u007f\u007f"})
    void brokenNotesDoNotBreakThePicture(String notes) {
        var picture = Decoder.decode(Drawn.withSegment(Drawn.jpeg(12, 8), 0xe1, notes.getBytes(UTF_8)));
        assertThat(picture.orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void assertRefused(String message, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults()).containsExactly(new Refused.Fault("file", message)));
    }

    private static void assertIsNearly(Color expected, Color actual) {
        assertThat(actual.getRed()).isCloseTo(expected.getRed(), within(12));
        assertThat(actual.getGreen()).isCloseTo(expected.getGreen(), within(12));
        assertThat(actual.getBlue()).isCloseTo(expected.getBlue(), within(12));
    }
}
