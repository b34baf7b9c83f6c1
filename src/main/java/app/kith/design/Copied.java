package app.kith.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;

/** A text that somebody will take elsewhere, with a button that copies it. */
public class Copied extends Composite<Div> {

    public Copied(String label, String text) {
        getContent().addClassName("copied");
        getContent().add(shown(label, text), button(label, text));
    }

    private static Component shown(String label, String text) {
        var field = new Input();
        field.setValue(text);
        field.addClassNames("input", "mono");
        field.getElement().setAttribute("readonly", true);
        field.setAriaLabel(label);
        return field;
    }

    private Component button(String label, String text) {
        var button = new NativeButton("Copy");
        button.addClassNames("btn", "secondary");
        button.setAriaLabel("Copy: " + label);
        button.addClickListener(_ -> getElement().executeJs("window.kith.copy($0)", text));
        return button;
    }
}
