package app.kith.media;

import static app.kith.media.Drawn.joined;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DarkroomTests {

    private final Darkroom darkroom = new Darkroom();

    private @TempDir Path folder;

    @AfterEach
    void close() {
        darkroom.close();
    }

    @Test
    void makesEverySize() throws IOException {
        var prints = develop(Drawn.png(2000, 1000), Shape.ATTACHMENT);
        assertThat(prints)
                .extracting(Prints::width, Prints::height, Prints::encoding)
                .containsExactly(1600, 800, Encoding.JPG);
        assertThat(prints.widths()).containsExactly(480, 960, 1600);
        for (var width : prints.widths()) {
            var picture = ImageIO.read(print(width + ".jpg").toFile());
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(width / 2);
            assertHasHalves(picture.getRGB(width / 4, width / 4), picture.getRGB(width * 3 / 4, width / 4));
        }
    }

    @Test
    void cutsFromTheMiddle() throws IOException {
        var prints = develop(Drawn.jpeg(900, 300), Shape.AVATAR);
        assertThat(prints.widths()).containsExactly(96, 256);
        var picture = ImageIO.read(print("256.jpg").toFile());
        assertHasHalves(picture.getRGB(64, 128), picture.getRGB(192, 128));
    }

    @Test
    void setsUprightBeforeItCuts() throws IOException {
        var prints = develop(Drawn.withNotes(Drawn.jpeg(300, 900), 6), Shape.HEADER);
        assertThat(prints).extracting(Prints::width, Prints::height).containsExactly(900, 300);
        var picture = ImageIO.read(print("900.jpg").toFile());
        assertHasHalves(picture.getRGB(450, 50), picture.getRGB(450, 250));
    }

    @Test
    void keepsWhatIsTransparent() throws IOException {
        var prints = develop(Drawn.transparentPng(600, 400), Shape.ATTACHMENT);
        assertThat(prints.encoding()).isEqualTo(Encoding.PNG);
        var picture = ImageIO.read(print("480.png").toFile());
        assertThat(picture.getRGB(100, 100) >>> 24).isZero();
        assertThat(new Color(picture.getRGB(400, 100), true)).isEqualTo(Drawn.RIGHT);
    }

    @Test
    void tellsNobodyWhereAPictureWasTaken() throws Exception {
        var photo = Drawn.withNotes(Drawn.jpeg(600, 400), 1);
        assertThat(latitudes(photo)).containsExactly("N");
        for (var width : develop(photo, Shape.ATTACHMENT).widths()) {
            var content = Files.readAllBytes(print(width + ".jpg"));
            assertThat(latitudes(content)).isEmpty();
            assertThat(new String(content, ISO_8859_1)).doesNotContain("Exif");
        }
    }

    @Test
    void leavesOutWhatIsHiddenBehindThePicture() throws IOException {
        var script = "<script>alert(1)</script>";
        develop(joined(Drawn.jpeg(600, 400), script.getBytes(ISO_8859_1)), Shape.ATTACHMENT);
        assertThat(new String(Files.readAllBytes(print("600.jpg")), ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void theBlurIsOfTheSameColours() throws IOException {
        var grey = develop(Drawn.greyPng(600, 400, 128), Shape.ATTACHMENT).blurhash();
        assertThat(grey)
                .hasSize(28)
                .startsWith("L")
                .satisfies(hash -> assertThat(average(hash)).isEqualTo(0x808080));
    }

    @Test
    void manyAtOnceWaitForEachOther() throws Exception {
        var photo = Drawn.jpeg(1200, 900);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = Collections.nCopies(8, (Callable<Prints>) () -> develop(photo, Shape.AVATAR));
            assertThat(crowd.invokeAll(uploads))
                    .extracting(Future::resultNow)
                    .allMatch(prints -> prints.width() == 256);
        }
    }

    private Prints develop(byte[] content, Shape shape) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "upload", ""), content);
        return darkroom.develop(file, shape, folder);
    }

    private Path print(String name) {
        return folder.resolve(name);
    }

    private static List<String> latitudes(byte[] content) throws Exception {
        var notes = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
        return notes.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(place -> place.getString(GpsDirectory.TAG_LATITUDE_REF))
                .toList();
    }

    /** The four digits after the first two are the colour of the whole. */
    private static int average(String blurhash) {
        var digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
        return blurhash.substring(2, 6).chars().reduce(0, (sum, digit) -> sum * 83 + digits.indexOf(digit));
    }

    private static void assertHasHalves(int left, int right) {
        assertThat(new Color(left).getRed()).isCloseTo(Drawn.LEFT.getRed(), within(12));
        assertThat(new Color(left).getBlue()).isCloseTo(Drawn.LEFT.getBlue(), within(12));
        assertThat(new Color(right).getRed()).isCloseTo(Drawn.RIGHT.getRed(), within(12));
        assertThat(new Color(right).getBlue()).isCloseTo(Drawn.RIGHT.getBlue(), within(12));
    }
}
