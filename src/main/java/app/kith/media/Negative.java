package app.kith.media;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/** A whole picture in memory, up to 100 MB of it, as it lies in its file: perhaps on its side. */
record Negative(BufferedImage pixels, Orientation orientation) {

    /** Upright. */
    Dimension size() {
        return orientation.turn(new Dimension(pixels.getWidth(), pixels.getHeight()));
    }

    /** What lies within the cut around its middle, upright, in just this size. */
    BufferedImage print(Dimension cut, Dimension size) throws IOException {
        var lyingCut = orientation.turn(cut);
        var lyingSize = orientation.turn(size);
        var lying = Thumbnails.of(pixels)
                .sourceRegion(Positions.CENTER, lyingCut.width, lyingCut.height)
                .forceSize(lyingSize.width, lyingSize.height)
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
        return orientation.turn(lying);
    }
}
