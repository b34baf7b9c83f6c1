package app.kith.platform.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bench has measured, printed line by line as it comes in. */
final class Figures {

    /** @param kept whether the limit was kept; a control keeps its limit when it fails as it must */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"what", "value", "unit", "limit", "control", "kept"})
    record Figure(
            String what,
            double value,
            String unit,
            @Nullable String limit,
            boolean control,
            @Nullable Boolean kept) {

        Figure {
            value = Math.rint(value * 100) / 100;
        }
    }

    private final List<Figure> all = new ArrayList<>();

    List<Figure> all() {
        return List.copyOf(all);
    }

    boolean areKept() {
        return all.stream().noneMatch(figure -> Boolean.FALSE.equals(figure.kept()));
    }

    void note(String what, double value, String unit) {
        add(new Figure(what, value, unit, null, false, null));
    }

    void atMost(double limit, String what, double value, String unit) {
        add(new Figure(what, value, unit, "at most " + plain(limit), false, value <= limit));
    }

    void atLeast(double limit, String what, double value, String unit) {
        add(new Figure(what, value, unit, "at least " + plain(limit), false, value >= limit));
    }

    /** What is measured here leaves out what protects us; where that does no harm, the other figures prove nothing. */
    void controlAbove(double limit, String what, double value, String unit) {
        add(new Figure("control: " + what, value, unit, "above " + plain(limit), true, value > limit));
    }

    /** A control that shows something, but need not. */
    void control(String what, double value, String unit) {
        add(new Figure("control: " + what, value, unit, null, true, null));
    }

    private void add(Figure figure) {
        all.add(figure);
        System.out.printf(
                "  %-72s %10s %-8s %-16s %s%n",
                figure.what(),
                plain(figure.value()),
                figure.unit(),
                figure.limit() == null ? "" : figure.limit(),
                verdict(figure));
    }

    private static String verdict(Figure figure) {
        if (figure.kept() == null) {
            return "";
        }
        if (figure.control()) {
            return figure.kept() ? "fails, as it must" : "THE CONTROL DID NOT FAIL: THIS PROVES NOTHING";
        }
        return figure.kept() ? "kept" : "MISSED";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? "%,d".formatted((long) value) : "%,.2f".formatted(value);
    }
}
