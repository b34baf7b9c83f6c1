package app.kith.media;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A whole picture in memory, up to 100 MB of it, as it lies in its file: perhaps on its side. */
record Negative(BufferedImage pixels, Orientation orientation) {

    private static final Set<Orientation> ON_ITS_SIDE = EnumSet.range(Orientation.LEFT_TOP, Orientation.LEFT_BOTTOM);

    /** Upright. */
    Dimension size() {
        return turned(new Dimension(pixels.getWidth(), pixels.getHeight()));
    }

    /** What lies within the cut around its middle, upright, in just this size. */
    BufferedImage print(Dimension cut, Dimension size) throws IOException {
        var lyingCut = turned(cut);
        var lyingSize = turned(size);
        return Thumbnails.of(pixels)
                .sourceRegion(Positions.CENTER, lyingCut.width, lyingCut.height)
                .forceSize(lyingSize.width, lyingSize.height)
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .addFilter(ExifFilterUtils.getFilterForOrientation(orientation))
                .asBufferedImage();
    }

    private Dimension turned(Dimension size) {
        return ON_ITS_SIDE.contains(orientation) ? new Dimension(size.height, size.width) : size;
    }
}
