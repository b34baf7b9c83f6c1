package app.kith.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/** How Kith stores pictures: nothing of the file they came in is left but what one sees. */
enum Encoding {

    /** Shows up coarse at first and then gets finer, and is smaller for it. */
    JPG {
        @Override
        void tune(ImageWriteParam settings) {
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
        }
    },

    /** Keeps what is transparent. */
    PNG {
        @Override
        void tune(ImageWriteParam settings) {}
    };

    private static final float QUALITY = 0.85f;

    abstract void tune(ImageWriteParam settings);

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    void write(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersBySuffix(suffix()).next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            var settings = writer.getDefaultWriteParam();
            tune(settings);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }
}
