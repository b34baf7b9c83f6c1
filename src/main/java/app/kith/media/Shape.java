package app.kith.media;

import java.awt.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is made of an uploaded picture: how it is cut, and how wide its sizes are, in pixels. */
public enum Shape {

    /** A picture in a post or a message: nothing is cut off. */
    ATTACHMENT(0, 480, 960, 1600),

    /** A member's face: the square in the middle. */
    AVATAR(1, 96, 256),

    /** The picture at the top of a profile: three times as wide as high, from the middle. */
    HEADER(3, 600, 1500);

    /** Screenshots of whole pages stay readable; a picture one pixel wide does not become endless. */
    private static final int TALLEST = 8_192;

    /** Width divided by height; 0 keeps what the picture has. */
    private final int ratio;

    private final int[] widths;

    Shape(int ratio, int... widths) {
        this.ratio = ratio;
        this.widths = widths;
    }

    /** How much of a picture is shown. */
    Dimension cut(Dimension picture) {
        if (ratio == 0) {
            return picture;
        }
        var width = (int) Math.min(picture.width, (long) picture.height * ratio);
        return new Dimension(width, Math.clamp(width / ratio, 1, picture.height));
    }

    /** The sizes to make of that, the smallest first. None is larger than it is. */
    List<Dimension> sizes(Dimension cut) {
        var largest = fit(cut, widths[widths.length - 1]);
        return Stream.concat(narrowerThan(largest.width).mapToObj(step -> fit(cut, step)), Stream.of(largest))
                .toList();
    }

    private static Dimension fit(Dimension cut, int widest) {
        var shrink = Math.min(1.0, Math.min((double) widest / cut.width, (double) TALLEST / cut.height));
        return new Dimension(shrunk(cut.width, shrink), shrunk(cut.height, shrink));
    }

    private static int shrunk(int side, double shrink) {
        return Math.max(1, (int) Math.round(side * shrink));
    }

    /** A step that is nearly as wide as the largest size would save nobody anything. */
    private IntStream narrowerThan(int largest) {
        return Arrays.stream(widths).filter(step -> step * 5 <= largest * 4);
    }
}
