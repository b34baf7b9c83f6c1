package app.kith.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The header of a column: its title, a way back where there is one, and what can be done at its end. */
public class Bar extends Header {

    private final H1 title = new H1();
    private final Div end = new Div();

    public Bar(String words) {
        addClassName("bar");
        end.addClassName("end");
        title.setText(words);
        add(title, end);
    }

    /** With an arrow that leads one step back in the history, or to a place when there is no step. */
    public Bar backTo(String path) {
        var back = new Anchor(path, new Icon("arrow-left"));
        back.addClassNames("icon-btn", "back");
        back.setAriaLabel("Back");
        back.getElement().setAttribute("data-back", true);
        addComponentAsFirst(back);
        return this;
    }

    /** Before the title: where one is, or who one is. */
    public Bar start(Component component) {
        addComponentAsFirst(component);
        return this;
    }

    public Bar end(Component... components) {
        end.add(components);
        return this;
    }

    public void setTitle(String words) {
        title.setText(words);
    }
}
