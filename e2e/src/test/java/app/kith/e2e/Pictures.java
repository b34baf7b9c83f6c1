package app.kith.e2e;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files that people try to upload. */
class Pictures {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Path folder;

    Pictures(Path folder) {
        this.folder = folder;
    }

    /** An evening sky, so that it is worth looking at. */
    Path evening(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x2b4a52), 0, height, new Color(0xf2a45f)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xf2dcae));
        pen.fillOval(width * 2 / 3, height / 2, width / 8, width / 8);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("evening.png", bytes.toByteArray());
    }

    /** Words that call themselves a picture. */
    Path impostor() {
        return file("holiday.png", "Dear picture, I am a letter.".getBytes(StandardCharsets.UTF_8));
    }

    /** A PNG of some 300 KB that unpacks to 50,000 × 50,000 pixels: valid, black and 312 MB at one bit a pixel. */
    Path bomb() {
        var side = 50_000;
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(PNG);
            chunk(out, "IHDR", header(side));
            chunk(out, "IDAT", blackRows(side));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("bomb.png", bytes.toByteArray());
    }

    private static byte[] header(int side) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(side);
            out.writeInt(side);
            out.write(new byte[] {1, 0, 0, 0, 0}); // one bit of grey, nothing unusual
        }
        return bytes.toByteArray();
    }

    private static byte[] blackRows(int side) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var row = new byte[1 + (side + 7) / 8];
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            for (var y = 0; y < side; y++) {
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String kind, byte[] content) throws IOException {
        var name = kind.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
