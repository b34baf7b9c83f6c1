package app.kith.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A drawing of flat shapes, one on top of the other. Each line of its file is a shape:
 *
 * <pre>
 * COLOUR rect X Y WIDTH HEIGHT [RADIUS]
 * COLOUR dots RADIUS X Y [X Y …]
 * COLOUR fill PATH
 * COLOUR line WIDTH PATH
 * </pre>
 *
 * with a colour like {@code #22343c}, {@code #00000020} where it is not opaque, or {@code $hair} where the one who
 * draws chooses it.
 */
record Sketch(List<String> lines) {

    static Sketch read(String name) {
        return new Sketch(Texts.lines("demo/" + name + ".sketch"));
    }

    void draw(Graphics2D on, Map<String, String> colours) {
        lines.forEach(line -> draw(on, line.split(" ", 3), colours));
    }

    private static void draw(Graphics2D on, String[] shape, Map<String, String> colours) {
        on.setColor(colour(colours.getOrDefault(shape[0], shape[0])));
        switch (shape[1]) {
            case "rect" -> rect(on, numbers(shape[2]));
            case "dots" -> dots(on, numbers(shape[2]));
            case "fill" -> on.fill(SvgPath.read(shape[2]));
            case "line" -> line(on, shape[2].split(" ", 2));
            default -> throw new IllegalArgumentException("No such shape: " + shape[1]);
        }
    }

    private static void rect(Graphics2D on, double[] at) {
        var round = at.length > 4 ? 2 * at[4] : 0;
        on.fill(new RoundRectangle2D.Double(at[0], at[1], at[2], at[3], round, round));
    }

    private static void dots(Graphics2D on, double[] at) {
        for (var i = 1; i < at.length; i += 2) {
            on.fill(new Ellipse2D.Double(at[i] - at[0], at[i + 1] - at[0], 2 * at[0], 2 * at[0]));
        }
    }

    private static void line(Graphics2D on, String[] widthAndPath) {
        on.setStroke(new BasicStroke(Float.parseFloat(widthAndPath[0]), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.draw(SvgPath.read(widthAndPath[1]));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    static Color colour(String hex) {
        var opaque = hex.length() == 7;
        var value = Integer.parseUnsignedInt(hex.substring(1), 16);
        return opaque ? new Color(value) : new Color(value >>> 24, value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }
}
