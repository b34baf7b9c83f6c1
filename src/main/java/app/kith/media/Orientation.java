package app.kith.media;

import java.awt.Dimension;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * How a picture lies in its file, in the order of EXIF's numbers from 1 to 8. Each is the part of an affine
 * transform that sets it upright: where one step to the right, and one step down, lead on the screen.
 */
enum Orientation {
    UPRIGHT(1, 0, 0, 1),
    MIRRORED(-1, 0, 0, 1),
    UPSIDE_DOWN(-1, 0, 0, -1),
    UPSIDE_DOWN_MIRRORED(1, 0, 0, -1),
    ON_ITS_LEFT_MIRRORED(0, 1, 1, 0),
    ON_ITS_LEFT(0, 1, -1, 0),
    ON_ITS_RIGHT_MIRRORED(0, -1, -1, 0),
    ON_ITS_RIGHT(0, -1, 1, 0);

    private final int rightX;
    private final int rightY;
    private final int downX;
    private final int downY;

    Orientation(int rightX, int rightY, int downX, int downY) {
        this.rightX = rightX;
        this.rightY = rightY;
        this.downX = downX;
        this.downY = downY;
    }

    /** Empty for a number that is none of EXIF's. */
    static Optional<Orientation> of(int exif) {
        return exif < 1 || exif > values().length ? Optional.empty() : Optional.of(values()[exif - 1]);
    }

    /** From lying to upright, and back. */
    Dimension turn(Dimension size) {
        return rightX == 0 ? new Dimension(size.height, size.width) : size;
    }

    /** Moves every pixel to its place, and blends none. */
    BufferedImage turn(BufferedImage lying) {
        var size = turn(new Dimension(lying.getWidth(), lying.getHeight()));
        var upright = new BufferedImage(size.width, size.height, lying.getType());
        var moveX = rightX + downX < 0 ? size.width : 0;
        var moveY = rightY + downY < 0 ? size.height : 0;
        var transform = new AffineTransform(rightX, rightY, downX, downY, moveX, moveY);
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(lying, upright);
    }
}
