package app.kith.demo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws the pictures of the demo, so that the program carries none. Answers JPEG files, as people upload them. */
final class Studio {

    /** The sheets on which the sketches were drawn, in units of their own. */
    private static final int SHEET_WIDTH = 480;

    private static final int SHEET_HEIGHT = 300;
    private static final int FACE_SIDE = 40;

    private static final int PICTURE_WIDTH = 880;
    private static final int HEADER_WIDTH = 960;
    private static final int AVATAR_SIDE = 240;

    /** Of its width, the part of a scene that is as high as a header: three to one, a little above the ground. */
    private static final double HEADER_TOP = 0.28;

    private static final float QUALITY = 0.92f;

    private Studio() {}

    static InputStream picture(Scene scene) {
        return draw(PICTURE_WIDTH, PICTURE_WIDTH * SHEET_HEIGHT / SHEET_WIDTH, on -> draw(on, scene, PICTURE_WIDTH));
    }

    static InputStream header(Scene scene) {
        var height = HEADER_WIDTH / 3;
        return draw(HEADER_WIDTH, height, on -> {
            on.translate(0, -HEADER_TOP * HEADER_WIDTH * SHEET_HEIGHT / SHEET_WIDTH);
            draw(on, scene, HEADER_WIDTH);
        });
    }

    /** From back to front: hair that falls behind the neck, the neck, the head, and what is on it. */
    static InputStream face(List<String> parts, Map<String, String> colours) {
        var layers = Stream.of(
                        Stream.of("body"),
                        parts.stream().filter(Studio::hasBack).map(part -> part + "-behind"),
                        Stream.of("neck", "head"),
                        parts.stream())
                .flatMap(names -> names)
                .map(name -> Sketch.read("faces/" + name))
                .toList();
        return draw(AVATAR_SIDE, AVATAR_SIDE, on -> {
            on.scale((double) AVATAR_SIDE / FACE_SIDE, (double) AVATAR_SIDE / FACE_SIDE);
            layers.forEach(layer -> layer.draw(on, colours));
        });
    }

    private static boolean hasBack(String part) {
        return Studio.class.getResource("/demo/faces/" + part + "-behind.sketch") != null;
    }

    private static void draw(Graphics2D on, Scene scene, int width) {
        on.scale((double) width / SHEET_WIDTH, (double) width / SHEET_WIDTH);
        if (scene.flipped()) {
            on.translate(SHEET_WIDTH, 0);
            on.scale(-1, 1);
        }
        Sketch.read("scenes/" + scene.sketch()).draw(on, Map.of());
        on.setColor(Sketch.colour(scene.light().tint()));
        on.fillRect(0, 0, SHEET_WIDTH, SHEET_HEIGHT);
    }

    private static InputStream draw(int width, int height, Consumer<Graphics2D> drawing) {
        var paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var on = paper.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(on);
        on.dispose();
        return jpeg(paper);
    }

    private static InputStream jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersBySuffix("jpg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            writer.dispose();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
