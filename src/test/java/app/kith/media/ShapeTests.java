package app.kith.media;

import static app.kith.media.Shape.ATTACHMENT;
import static app.kith.media.Shape.AVATAR;
import static app.kith.media.Shape.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTests {

    @Test
    void anAttachmentKeepsItsRatio() {
        assertThat(sizes(ATTACHMENT, 4000, 3000)).isEqualTo(sizes("480x360 960x720 1600x1200"));
    }

    @Test
    void anAvatarIsASquare() {
        assertThat(AVATAR.cut(new Dimension(4000, 3000))).isEqualTo(new Dimension(3000, 3000));
        assertThat(sizes(AVATAR, 4000, 3000)).isEqualTo(sizes("96x96 256x256"));
    }

    @Test
    void aHeaderIsThreeTimesAsWideAsHigh() {
        assertThat(HEADER.cut(new Dimension(3000, 4000))).isEqualTo(new Dimension(3000, 1000));
        assertThat(HEADER.cut(new Dimension(4000, 1000))).isEqualTo(new Dimension(3000, 1000));
        assertThat(sizes(HEADER, 3000, 4000)).isEqualTo(sizes("600x200 1500x500"));
    }

    @Test
    void whatIsSmallStaysSmall() {
        assertThat(sizes(ATTACHMENT, 300, 200)).isEqualTo(sizes("300x200"));
        assertThat(sizes(AVATAR, 60, 90)).isEqualTo(sizes("60x60"));
        assertThat(sizes(HEADER, 90, 60)).isEqualTo(sizes("90x30"));
    }

    @Test
    void noTwoSizesAreNearlyTheSame() {
        assertThat(sizes(ATTACHMENT, 1000, 1000)).isEqualTo(sizes("480x480 1000x1000"));
    }

    @Test
    void aPictureOfAWholePageStaysReadableAndEndsSomewhere() {
        assertThat(sizes(ATTACHMENT, 1080, 8000).getLast()).isEqualTo(new Dimension(1080, 8000));
        assertThat(sizes(ATTACHMENT, 1000, 20_000)).isEqualTo(sizes("410x8192"));
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsAPictureToo(Shape shape) {
        assertThat(sizes(shape, 1, 25_000_000)).allMatch(size -> size.width == 1 && size.height <= 8192);
        assertThat(sizes(shape, 25_000_000, 1)).allMatch(size -> size.width <= 1600 && size.height == 1);
    }

    @ParameterizedTest
    @CsvSource({"ATTACHMENT, 480 960 1600", "AVATAR, 96 256", "HEADER, 600 1500"})
    void theSmallestComesFirst(Shape shape, String widths) {
        assertThat(sizes(shape, 5000, 5000))
                .extracting(size -> Integer.toString(size.width))
                .containsExactly(widths.split(" ", -1));
    }

    private static List<Dimension> sizes(Shape shape, int width, int height) {
        return shape.sizes(shape.cut(new Dimension(width, height)));
    }

    private static List<Dimension> sizes(String words) {
        return Stream.of(words.split("[ x]", -1))
                .map(Integer::valueOf)
                .gather(Gatherers.windowFixed(2))
                .map(sides -> new Dimension(sides.getFirst(), sides.getLast()))
                .toList();
    }
}
