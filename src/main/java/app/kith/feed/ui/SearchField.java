package app.kith.feed.ui;

import app.kith.design.Icon;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/** A sunken field with a magnifier. */
class SearchField extends NativeLabel {

    private static final int PAUSE_MS = 300;
    private static final String VALUE = "element.value";

    private final Input input = new Input();

    SearchField() {
        addClassNames("input", "search");
        input.setType("search");
        input.setPlaceholder("Search people, tags and posts");
        input.getElement().setAttribute("aria-label", "Search").setAttribute("autocomplete", "off");
        add(new Icon("search").small(), input);
    }

    /** Hears what is typed as soon as one pauses. */
    void whileTyping(SerializableConsumer<String> search) {
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MS);
        input.addValueChangeListener(typed -> search.accept(typed.getValue().strip()));
    }

    /** Hears what was typed when Enter is pressed. */
    void whenEntered(SerializableConsumer<String> search) {
        input.getElement()
                .addEventListener(
                        "keydown",
                        event -> search.accept(
                                event.getEventData().get(VALUE).asString().strip()))
                .setFilter("event.key === 'Enter'")
                .addEventData(VALUE);
    }

    void setValue(String words) {
        input.setValue(words);
    }

    void focus() {
        input.focus();
    }
}
