package app.kith.shell;

import app.kith.design.Ears;
import app.kith.design.Icon;
import app.kith.platform.Live;
import app.kith.platform.Writes;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says that nothing can be written now, and what still works, until it can. */
class ReadOnlyNotice extends Div {

    private final Writes writes;

    ReadOnlyNotice(Writes writes, Live live) {
        this.writes = writes;
        addClassNames("banner", "read-only");
        getElement().setAttribute("role", "status");
        add(
                new Icon("lock"),
                new Span("Kith is read-only for a moment. You can keep reading. What you write is kept."));
        Ears.of(live, this).on(Writes.TOPIC, Writes.Changed.class, now -> show(!now.possible()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(!writes.arePossible());
    }

    /** The style sheet shows it, and what waits to be sent goes on waiting. */
    private void show(boolean readOnly) {
        getElement().executeJs("window.kith.readOnly($0)", readOnly);
    }
}
