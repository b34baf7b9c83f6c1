package app.kith.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTests {

    /** The picture lies as 123 above 456. */
    @ParameterizedTest
    @CsvSource({
        "1, 123/456", "2, 321/654", "3, 654/321", "4, 456/123",
        "5, 14/25/36", "6, 41/52/63", "7, 63/52/41", "8, 36/25/14"
    })
    void setsEveryPixelWhereItBelongs(int exif, String upright) {
        var lying = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < 6; i++) {
            lying.setRGB(i % 3, i / 3, i + 1);
        }
        assertThat(text(Orientation.of(exif).orElseThrow().turn(lying))).isEqualTo(upright);
    }

    @Test
    void otherNumbersMeanNothing() {
        assertThat(Orientation.of(0)).isEmpty();
        assertThat(Orientation.of(9)).isEmpty();
    }

    private static String text(BufferedImage picture) {
        var text = new StringBuilder();
        for (var y = 0; y < picture.getHeight(); y++) {
            text.append(y == 0 ? "" : "/");
            for (var x = 0; x < picture.getWidth(); x++) {
                text.append(picture.getRGB(x, y) & 0xff);
            }
        }
        return text.toString();
    }
}
