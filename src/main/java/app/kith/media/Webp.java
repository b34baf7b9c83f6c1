package app.kith.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Dimension;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The chunks of a WebP file.
 *
 * <p>The reader of its pixels takes much on trust: it decodes a picture that is larger than the file's header says,
 * and as many pictures as it finds. So they are looked at before it may begin.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP Container Specification</a>
 */
class Webp {

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final int ANIMATED = 0b10;
    private static final int FOURTEEN_BITS = 0x3fff;

    private record Chunk(String name, int from, int length) {

        boolean is(String other) {
            return name.equals(other);
        }

        boolean isPicture() {
            return is("VP8 ") || is("VP8L");
        }
    }

    private final ByteBuffer content;
    private final List<Chunk> chunks;

    /** @throws IndexOutOfBoundsException when the file is shorter than it says */
    Webp(byte[] content) {
        this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.chunks = chunks(FILE_HEADER, CHUNK_HEADER + this.content.getInt(4));
    }

    /** Whether what will be decoded is one picture of just this size. */
    boolean isOne(int width, int height) {
        var decoded = animated() ? firstFrame() : chunks;
        var pictures = decoded.stream().filter(Chunk::isPicture).toList();
        return pictures.size() == 1
                && decoded.stream().filter(chunk -> chunk.is("ALPH")).count() <= 1
                && size(pictures.getFirst()).equals(new Dimension(width, height));
    }

    Optional<byte[]> exif() {
        return chunks.stream().filter(chunk -> chunk.is("EXIF")).findFirst().map(this::bytes);
    }

    private boolean animated() {
        var header = chunks.getFirst();
        return header.is("VP8X") && (content.get(header.from) & ANIMATED) != 0;
    }

    private List<Chunk> firstFrame() {
        var frame =
                chunks.stream().filter(chunk -> chunk.is("ANMF")).findFirst().orElseThrow();
        return chunks(frame.from + FRAME_HEADER, frame.from + frame.length);
    }

    private Dimension size(Chunk picture) {
        if (picture.is("VP8 ")) {
            var width = content.getShort(picture.from + 6) & FOURTEEN_BITS;
            return new Dimension(width, content.getShort(picture.from + 8) & FOURTEEN_BITS);
        }
        var bits = content.getInt(picture.from + 1);
        return new Dimension((bits & FOURTEEN_BITS) + 1, (bits >> 14 & FOURTEEN_BITS) + 1);
    }

    private List<Chunk> chunks(int from, int end) {
        var found = new ArrayList<Chunk>();
        for (var at = from; at + CHUNK_HEADER <= end; ) {
            var chunk = new Chunk(new String(bytes(at, 4), ISO_8859_1), at + CHUNK_HEADER, content.getInt(at + 4));
            Objects.checkFromIndexSize(chunk.from, chunk.length, end);
            found.add(chunk);
            at = chunk.from + chunk.length + (chunk.length & 1);
        }
        return found;
    }

    private byte[] bytes(Chunk chunk) {
        return bytes(chunk.from, chunk.length);
    }

    private byte[] bytes(int from, int length) {
        var bytes = new byte[length];
        content.get(from, bytes);
        return bytes;
    }
}
