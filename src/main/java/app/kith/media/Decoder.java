package app.kith.media;

import app.kith.platform.Refused;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.IOException;
import java.util.ArrayList;
import javax.imageio.ImageReader;

/**
 * Reads the pixels of a file whose sender may mean harm: before anything is decoded, its header tells what that
 * would cost.
 */
final class Decoder {

    private static final int MOST_MEGAPIXELS = 25;

    /** Cameras and programs write about ten. Each costs as much as the whole picture, however few bytes it has. */
    private static final int MOST_SCANS = 100;

    private static final int MEGA = 1_000_000;

    private Decoder() {}

    static Negative decode(byte[] content) {
        var format = Format.of(content);
        var reader = format.reader();
        try {
            reader.setInput(new PictureStream(content), true, true);
            check(format, content, reader.getWidth(0), reader.getHeight(0));
            return new Negative(inScreenColours(read(reader)), Exif.orientation(format, content));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw (Refused) broken().initCause(broken);
        } finally {
            reader.dispose();
        }
    }

    private static void check(Format format, byte[] content, int width, int height) {
        var megapixels = Math.ceilDiv((long) width * height, MEGA);
        if (megapixels > MOST_MEGAPIXELS) {
            throw new Refused(
                    "file", "This picture has %,d megapixels; %d is the most.".formatted(megapixels, MOST_MEGAPIXELS));
        }
        var honest = switch (format) {
            case JPEG -> scans(content) <= MOST_SCANS;
            case WEBP -> new Webp(content).isOne(width, height);
            case PNG, GIF -> true;
        };
        if (!honest) {
            throw broken();
        }
    }

    private static int scans(byte[] jpeg) {
        var scans = 0;
        for (var i = 1; i < jpeg.length; i++) {
            if (jpeg[i - 1] == (byte) 0xff && jpeg[i] == (byte) 0xda) {
                scans++;
            }
        }
        return scans;
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var warnings = new ArrayList<String>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        var picture = reader.read(0);
        if (warnings.stream().anyMatch(warning -> warning.contains("premature end"))) {
            throw broken(); // half a JPEG is read without an error, and its other half is grey
        }
        return picture;
    }

    /**
     * Java takes the greys of a file for amounts of light, and would show them much too bright; but like all numbers
     * in a picture for screens they are those of sRGB. So the one channel is given out as three, without copying.
     */
    private static BufferedImage inScreenColours(BufferedImage picture) {
        var colours = picture.getColorModel();
        if (colours.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return picture;
        }
        var raster = picture.getRaster();
        var bands = colours.hasAlpha() ? new int[] {0, 0, 0, 1} : new int[] {0, 0, 0};
        var grey = raster.createWritableChild(0, 0, raster.getWidth(), raster.getHeight(), 0, 0, bands);
        var screen = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                colours.hasAlpha(),
                false,
                colours.getTransparency(),
                raster.getTransferType());
        return new BufferedImage(screen, grey, false, null);
    }

    private static Refused broken() {
        return new Refused("file", "This picture is broken. Save it again, or choose another one.");
    }
}
