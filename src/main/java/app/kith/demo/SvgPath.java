package app.kith.demo;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the path language of SVG (chapter 9.3 of SVG 2): moves, lines, cubic and quadratic curves and their smooth
 * forms, absolute and relative; no arcs.
 */
final class SvgPath {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final Matcher tokens;
    private String token = "";
    private boolean relative;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double bendX;
    private double bendY;

    private SvgPath(String text) {
        tokens = TOKEN.matcher(text);
    }

    static Path2D read(String text) {
        var reader = new SvgPath(text);
        reader.read();
        return reader.path;
    }

    private void read() {
        var command = 'M';
        next();
        while (!token.isEmpty()) {
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                next();
            }
            relative = Character.isLowerCase(command);
            draw(Character.toUpperCase(command));
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
    }

    private void draw(char command) {
        switch (command) {
            case 'M' -> move();
            case 'L' -> lineTo(point());
            case 'H' -> lineTo(new Point2D.Double(number(relative ? x : 0), y));
            case 'V' -> lineTo(new Point2D.Double(x, number(relative ? y : 0)));
            case 'C' -> curve(point(), point(), point());
            case 'S' -> curve(new Point2D.Double(2 * x - bendX, 2 * y - bendY), point(), point());
            case 'Q' -> bow(point(), point());
            case 'Z' -> close();
            default -> throw new IllegalArgumentException("No such command in a path: " + command);
        }
    }

    private void move() {
        var to = point();
        path.moveTo(to.x, to.y);
        at(to, to);
        startX = to.x;
        startY = to.y;
    }

    private void lineTo(Point2D.Double to) {
        path.lineTo(to.x, to.y);
        at(to, to);
    }

    private void curve(Point2D.Double first, Point2D.Double second, Point2D.Double to) {
        path.curveTo(first.x, first.y, second.x, second.y, to.x, to.y);
        at(to, second);
    }

    private void bow(Point2D.Double bend, Point2D.Double to) {
        path.quadTo(bend.x, bend.y, to.x, to.y);
        at(to, bend);
    }

    private void close() {
        path.closePath();
        var start = new Point2D.Double(startX, startY);
        at(start, start);
    }

    private void at(Point2D.Double to, Point2D.Double bend) {
        x = to.x;
        y = to.y;
        bendX = bend.x;
        bendY = bend.y;
    }

    private Point2D.Double point() {
        return new Point2D.Double(number(relative ? x : 0), number(relative ? y : 0));
    }

    private double number(double from) {
        var value = Double.parseDouble(token);
        next();
        return from + value;
    }

    private void next() {
        token = tokens.find() ? tokens.group() : "";
    }
}
