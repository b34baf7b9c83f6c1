package app.kith.media;

import io.trbl.blurhash.BlurHash;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.coobird.thumbnailator.Thumbnails;

/** The sizes of one picture as they lie in a folder, and what is to be known of them. */
record Prints(int width, int height, List<Integer> widths, Encoding encoding, String blurhash) {

    /** Large enough for the picture's left side not to outshine its right; that is in the nature of the hash. */
    private static final int BLUR_SIDE = 128;

    private static final int OPAQUE = 0xff;

    /** Writes every size into the folder, each named by its width. */
    static Prints of(BufferedImage largest, List<Dimension> sizes, Path folder) throws IOException {
        var encoding = isTransparent(largest) ? Encoding.PNG : Encoding.JPG;
        var picture = encoding == Encoding.PNG ? largest : onWhite(largest);
        for (var size : sizes) {
            encoding.write(shrunk(picture, size), folder.resolve(size.width + "." + encoding.suffix()));
        }
        var widths = sizes.stream().map(size -> size.width).toList();
        return new Prints(picture.getWidth(), picture.getHeight(), widths, encoding, blurhash(picture));
    }

    private static BufferedImage shrunk(BufferedImage picture, Dimension size) throws IOException {
        return Thumbnails.of(picture).forceSize(size.width, size.height).asBufferedImage();
    }

    private static boolean isTransparent(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (var pixel : pixels) {
            if (pixel >>> 24 != OPAQUE) {
                return true;
            }
        }
        return false;
    }

    private static String blurhash(BufferedImage picture) throws IOException {
        var wide = picture.getWidth() >= picture.getHeight();
        var tiny = Thumbnails.of(picture).size(BLUR_SIDE, BLUR_SIDE).asBufferedImage();
        return BlurHash.encode(onWhite(tiny), wide ? 4 : 3, wide ? 3 : 4);
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var paper = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = paper.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return paper;
    }
}
