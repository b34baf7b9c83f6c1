package app.kith.user.ui;

import app.kith.design.Logo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** The two halves of what a stranger sees: the street at dusk, and the form. */
abstract class Door extends Main {

    private final Section form = new Section();

    Door() {
        addClassName("door");
        form.addClassName("form");
        add(place(), form);
    }

    void show(Component... content) {
        form.add(content);
    }

    private static Component place() {
        var words = new Div(
                new Logo(),
                new H2("The place you know, and the people in it."),
                new Paragraph("A feed and a chat that a community runs itself. Nobody sells you here."));
        words.addClassName("words");
        var street = new Image("/kith/street.svg", "");
        street.addClassName("street");
        var row = new Div(street);
        row.addClassName("row");
        var place = new Section(words, row);
        place.addClassName("place");
        place.setAriaLabel("About this place");
        return place;
    }
}
