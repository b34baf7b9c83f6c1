package app.kith.design;

import com.vaadin.flow.component.Html;

/** The wordmark: one line width, and the dot of the i is the lit window. Never recoloured, tilted or outlined. */
public class Logo extends Html {

    private static final String DRAWING = """
        <svg class="word" width="70" height="28" viewBox="0 0 70 28" role="img" aria-label="Kith">
        <g fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round">
        <path d="M5 5v18M17.5 5.5C16 11 11.5 14.3 5 14.7M9.5 14.2c4.500 1 7.400 3.900 8.500 8.800"/>
        <path d="M26 12v11M34.500 6v12.200c0 3.200 1.800 4.800 5 4.800M30.500 11.500h9M46.500 4v19M46.500 17c0-3.600
        2.300-5.700 5.500-5.700s5.300 2.100 5.300 5.700v6"/></g>
        <circle class="lit" cx="26" cy="5.600" r="2.500"/></svg>""";

    public Logo() {
        super(DRAWING);
    }
}
