package app.kith.media;

import static com.drew.imaging.jpeg.JpegSegmentType.APP1;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.lang.SequentialByteArrayReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which way up a picture is, as its camera noted it.
 *
 * <p>Of all the notes in a file only this number is read. Whoever reads them all can be made to copy the same bytes
 * a thousand times over, by entries that point to one place.
 *
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32, 4.6.2 and 4.6.4</a>
 */
final class Exif {

    private static final Logger LOG = LoggerFactory.getLogger(Exif.class);
    private static final String PREAMBLE = "Exif\0\0";
    private static final short LITTLE = 0x4949;
    private static final short ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /** Upright, when the camera noted nothing or its notes are broken: the picture can be good all the same. */
    static Orientation orientation(Format format, byte[] content) {
        try {
            return notes(format, content).flatMap(Exif::orientation).orElse(Orientation.UPRIGHT);
        } catch (JpegProcessingException | IOException | IndexOutOfBoundsException broken) {
            LOG.debug("The notes in a {} are broken", format, broken);
            return Orientation.UPRIGHT;
        }
    }

    private static Optional<ByteBuffer> notes(Format format, byte[] content)
            throws JpegProcessingException, IOException {
        return switch (format) {
            case JPEG -> ofJpeg(content);
            case WEBP -> new Webp(content).exif().map(Exif::withoutPreamble);
            case PNG, GIF -> Optional.empty();
        };
    }

    private static Optional<ByteBuffer> ofJpeg(byte[] content) throws JpegProcessingException, IOException {
        var segments = JpegSegmentReader.readSegments(new SequentialByteArrayReader(content), List.of(APP1));
        return StreamSupport.stream(segments.getSegments(APP1).spliterator(), false)
                .filter(Exif::hasPreamble)
                .map(Exif::withoutPreamble)
                .findFirst();
    }

    private static ByteBuffer withoutPreamble(byte[] segment) {
        var from = hasPreamble(segment) ? PREAMBLE.length() : 0;
        return ByteBuffer.wrap(segment, from, segment.length - from).slice();
    }

    private static boolean hasPreamble(byte[] segment) {
        return new String(segment, 0, Math.min(segment.length, PREAMBLE.length()), ISO_8859_1).equals(PREAMBLE);
    }

    private static Optional<Orientation> orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        return IntStream.range(0, entries)
                .map(entry -> directory + 2 + entry * ENTRY)
                .filter(entry -> tiff.getShort(entry) == ORIENTATION)
                .mapToObj(entry -> Orientation.of(tiff.getShort(entry + 8)))
                .findFirst()
                .flatMap(found -> found);
    }
}
