package app.kith.media;

import app.kith.platform.Refused;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.apache.tika.Tika;

/** The kinds of files that Kith reads. Told by what is in a file, never by its name. */
enum Format {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    GIF("image/gif");

    private static final Tika TIKA = new Tika();

    static {
        // With our own class loader: ImageIO asks that of the thread that comes first, which may not see the plugins.
        var plugins = ServiceLoader.load(ImageReaderSpi.class, Format.class.getClassLoader());
        IIORegistry.getDefaultInstance().registerServiceProviders(plugins.iterator());
    }

    private final String type;

    Format(String type) {
        this.type = type;
    }

    static Format of(byte[] content) {
        var type = TIKA.detect(content);
        return Stream.of(values())
                .filter(format -> format.type.equals(type))
                .findFirst()
                .orElseThrow(() ->
                        new Refused("file", "That file is not a picture Kith can show. Use JPEG, PNG, WebP or GIF."));
    }

    /** Reads this format and no other: a file is not given to whatever reader likes it. */
    ImageReader reader() {
        return ImageIO.getImageReadersByMIMEType(type).next();
    }
}
