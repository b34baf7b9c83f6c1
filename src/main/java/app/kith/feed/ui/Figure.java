package app.kith.feed.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A count and what it counts, as it stands on a profile: 148 followers, 12.3k posts. */
class Figure extends Span {

    private static final int FIRST_ROUNDED = 10_000;

    private final HtmlContainer number = new HtmlContainer("b");
    private final Span words = new Span();
    private final String one;
    private final String many;

    Figure(int count, String one, String many) {
        this.one = one;
        this.many = many;
        add(number, words);
        set(count);
    }

    void set(int count) {
        number.setText(text(count));
        words.setText(" " + (count == 1 ? one : many));
    }

    Anchor leadingTo(String path) {
        return new Anchor(path, this);
    }

    static String inWords(long count, String one, String many) {
        return text(count) + " " + (count == 1 ? one : many);
    }

    private static String text(long count) {
        return count < FIRST_ROUNDED
                ? String.format(Locale.UK, "%,d", count)
                : String.format(Locale.UK, "%.1f", Math.floor(count / 100.0) / 10)
                                .replace(".0", "") + "k";
    }
}
