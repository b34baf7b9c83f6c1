package app.kith.media;

import static app.kith.media.Drawn.joined;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.CRC32;

/** Files as nobody sends them who means well. */
final class Forged {

    private Forged() {}

    /** Says that it is this large, and has nothing behind it. */
    static byte[] png(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                pngChunk("IHDR", header.array()),
                pngChunk("IDAT", new byte[] {0x78, (byte) 0x9c}),
                pngChunk("IEND", new byte[0]));
    }

    static byte[] gif(int width, int height) {
        var size = little(4).putShort((short) width).putShort((short) height).array();
        return joined(
                "GIF89a".getBytes(ISO_8859_1),
                size,
                new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1, ',', 0, 0, 0, 0},
                size,
                new byte[] {0, 2, 2, 0x4c, 1, 0, ';'});
    }

    /** A lossless picture that says that it is this large. */
    static byte[] webp(int width, int height) {
        return webpOf(webpChunk("VP8L", losslessHead(width, height)));
    }

    /** Any chunks, behind a header that tells of a canvas of this size. */
    static byte[] webp(int width, int height, byte[]... chunks) {
        var canvas =
                little(12).putInt(0).putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1));
        return webpOf(webpChunk("VP8X", Arrays.copyOf(canvas.array(), 10)), joined(chunks));
    }

    /** The first and only chunk of a simple WebP. */
    static byte[] onlyChunk(byte[] webp) {
        return Arrays.copyOfRange(webp, 12, webp.length);
    }

    static byte[] webpChunk(String name, byte[] content) {
        var length = little(4).putInt(content.length).array();
        return joined(name.getBytes(ISO_8859_1), length, content, new byte[content.length & 1]);
    }

    /** Repeats the last scan of a progressive JPEG: each goes over all of the picture once more. */
    static byte[] withScans(byte[] jpeg, int more) {
        var end = jpeg.length - 2;
        var scan = Arrays.copyOfRange(jpeg, lastTable(jpeg), end);
        var scans = joined(Collections.nCopies(more, scan).toArray(byte[][]::new));
        return joined(Arrays.copyOf(jpeg, end), scans, Arrays.copyOfRange(jpeg, end, jpeg.length));
    }

    /** Where the Huffman table of the last scan begins. */
    private static int lastTable(byte[] jpeg) {
        return new String(jpeg, ISO_8859_1).lastIndexOf("\u00ff\u00c4");
    }

    private static byte[] webpOf(byte[]... chunks) {
        return webpChunk("RIFF", joined("WEBP".getBytes(ISO_8859_1), joined(chunks)));
    }

    private static byte[] losslessHead(int width, int height) {
        return little(64).put((byte) 0x2f).putInt(width - 1 | height - 1 << 14).array();
    }

    private static byte[] pngChunk(String name, byte[] content) {
        var named = joined(name.getBytes(ISO_8859_1), content);
        var sum = new CRC32();
        sum.update(named);
        var length = ByteBuffer.allocate(4).putInt(content.length).array();
        return joined(
                length,
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
