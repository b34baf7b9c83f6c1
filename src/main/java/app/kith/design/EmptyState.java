package app.kith.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: two to four words, one sentence, at most one thing to do. */
public class EmptyState extends Div {

    public EmptyState(String title, String sentence, Component... action) {
        addClassName("empty");
        var art = new Div();
        art.addClassName("art");
        add(art, new H2(title), new Paragraph(sentence));
        add(action);
    }
}
