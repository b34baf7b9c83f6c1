package app.kith.media;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a member uploaded, ready for screens.
 *
 * @param url where the largest size lies; whoever knows it sees the picture, and nobody can guess it
 * @param previewUrl where the smallest size lies
 * @param width of the largest size, in pixels
 * @param height of the largest size, in pixels
 * @param alt what the picture shows, in words for those who do not see it; null when its owner gave none
 * @param blurhash what to show while the picture loads
 * @param sizes all there are, the narrowest first, as a {@code srcset} wants them
 */
public record Media(
        MediaId id,
        Kind kind,
        String url,
        String previewUrl,
        int width,
        int height,
        @Nullable String alt,
        String blurhash,
        List<Size> sizes)
        implements Serializable {

    /** The longest {@code alt}, in characters. */
    public static final int LONGEST_ALT = 1_000;

    /** What it is. There are only pictures so far; programs must expect more. */
    public enum Kind {
        IMAGE
    }

    /** @param width in pixels, as the {@code w} of a {@code srcset} */
    public record Size(String url, int width) implements Serializable {}

    public Media {
        sizes = List.copyOf(sizes);
    }
}
