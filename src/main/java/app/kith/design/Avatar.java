package app.kith.design;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A face, or a coloured initial where there is none. The name stands beside it, so it says nothing itself. */
public class Avatar extends Span {

    /** As many as kith.css draws. */
    private static final int TINTS = 8;

    /** The sizes of kith.css: 20, 32, 40, 44 and 96 pixels. */
    public enum Size {
        XS,
        S,
        M,
        L,
        XL
    }

    /**
     * @param seed always gives the same colour for the same one
     * @param url null where there is no picture
     */
    public Avatar(long seed, String name, @Nullable String url, Size size) {
        addClassNames("av", size.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("aria-hidden", "true");
        if (url == null) {
            addClassName(tint(seed));
            setText(initial(name));
        } else {
            add(new Image(url, ""));
        }
    }

    /** The class of a colour, always the same for the same seed. */
    public static String tint(long seed) {
        return "tint-" + Math.floorMod(seed ^ seed >>> 22, TINTS);
    }

    private static String initial(String name) {
        return name.isBlank() ? "?" : new String(Character.toChars(name.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
