package app.kith.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files as people send them, drawn here: a red left half and a blue right half. */
public final class Drawn {

    static final Color LEFT = new Color(200, 60, 30);
    static final Color RIGHT = new Color(20, 60, 200);

    /** 12 by 8 pixels, all like {@link #LEFT}. */
    static final byte[] LOSSY_WEBP =
            decoded("UklGRjoAAABXRUJQVlA4IC4AAADQAQCdASoMAAgAAUAmJaACdLoB+AADsAD+7nZ//lKvBY3cz/9tD+tD+tD/pQAA");

    static final byte[] LOSSLESS_WEBP = decoded("UklGRh4AAABXRUJQVlA4TBEAAAAvC8ABAAdQniLXo/+BiOh/AAA=");

    static final byte[] TRANSPARENT_WEBP = decoded("UklGRl4AAABXRUJQVlA4WAoAAAAQAAAACwAABwAAQUxQSAoAAAABB1DAiAhERP8D"
            + "VlA4IC4AAADQAQCdASoMAAgAAUAmJaACdLoB+AADsAD+7nZ//lKvBY3cz/9tD+tD+tD/pQAA");

    /** 16 by 16 pixels of pure red in cyan, magenta, yellow and black. */
    static final byte[] JPEG_FOR_PRINT = decoded("/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0a"
            + "Hx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04MjwuMzQy/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAA"
            + "AAAAAAAAAAAHCP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8Av7P7P6/gAAAP/9k=");

    private Drawn() {}

    public static byte[] png(int width, int height) {
        return encoded(halves(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] jpeg(int width, int height) {
        return encoded(halves(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** Coarse at first, and finer with every scan. */
    static byte[] progressiveJpeg(int width, int height) {
        var writer = ImageIO.getImageWritersBySuffix("jpg").next();
        try (var bytes = new ByteArrayOutputStream();
                var out = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(halves(width, height, BufferedImage.TYPE_INT_RGB), null, null), settings);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
    }

    static byte[] gif(int width, int height) {
        return encoded(halves(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** Its left half can be seen through. */
    static byte[] transparentPng(int width, int height) {
        var picture = halves(width, height, BufferedImage.TYPE_INT_ARGB);
        var nothing = new int[width / 2 * height];
        picture.setRGB(0, 0, width / 2, height, nothing, 0, width / 2);
        return encoded(picture, "png");
    }

    /** Of this one number, from 0 for black to 255 for white. */
    static byte[] greyPng(int width, int height, int grey) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var greys = new int[width * height];
        Arrays.fill(greys, grey);
        picture.getRaster().setSamples(0, 0, width, height, 0, greys);
        return encoded(picture, "png");
    }

    /** A JPEG as a camera writes it: which way it was held, and that it was held at 48 degrees north. */
    static byte[] withNotes(byte[] jpeg, int orientation) {
        var notes = ByteBuffer.allocate(98);
        notes.put("Exif\0\0".getBytes(ISO_8859_1))
                .put("MM\0*".getBytes(ISO_8859_1))
                .putInt(8);
        notes.putShort((short) 2);
        note(notes, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        note(notes, 0x8825, 4, 1).putInt(38);
        notes.putInt(0);
        notes.putShort((short) 2);
        note(notes, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
        note(notes, 2, 5, 3).putInt(68);
        notes.putInt(0);
        notes.putInt(48).putInt(1).putInt(8).putInt(1).putInt(0).putInt(1);
        return withSegment(jpeg, 0xe1, notes.array());
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var head = ByteBuffer.allocate(4).putShort((short) (0xff00 | marker)).putShort((short) (content.length + 2));
        return joined(Arrays.copyOf(jpeg, 2), head.array(), content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static ByteBuffer note(ByteBuffer notes, int tag, int type, int count) {
        return notes.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static BufferedImage halves(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var graphics = picture.createGraphics();
        graphics.setColor(LEFT);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(RIGHT);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
