package app.kith.webhook.ui;

import app.kith.design.Icon;
import app.kith.design.TimeAgo;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.webhook.Delivery;
import app.kith.webhook.DeliveryId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was sent to a webhook, the newest first, each with what came of it. */
class DeliveryLog extends Div {

    private final transient Function<Cursor, Page<Delivery>> pages;
    private final transient Consumer<Delivery> again;
    private final Map<DeliveryId, ListItem> lines = new HashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph("Nothing yet.");
    private final NativeButton older = new NativeButton("Show older");
    private @Nullable String next;

    DeliveryLog(Function<Cursor, Page<Delivery>> pages, Consumer<Delivery> again) {
        this.pages = pages;
        this.again = again;
        addClassName("accesses");
        nothing.addClassName("quiet");
        older.addClassNames("btn", "secondary", "small");
        older.addClickListener(_ -> append());
        add(nothing, list, older);
        append();
    }

    /** Puts a delivery where it was, or at the top when it is new. */
    final void show(Delivery delivery) {
        var line = line(delivery);
        var before = lines.put(delivery.id(), line);
        if (before == null) {
            list.addComponentAsFirst(line);
        } else {
            list.replace(before, line);
        }
        nothing.setVisible(false);
    }

    private void append() {
        var page = pages.apply(Cursor.before(next));
        page.items().forEach(delivery -> {
            var line = line(delivery);
            lines.put(delivery.id(), line);
            list.add(line);
        });
        next = page.next();
        older.setVisible(next != null);
        nothing.setVisible(lines.isEmpty());
    }

    private ListItem line(Delivery delivery) {
        var name = new Span(delivery.kind().text());
        name.addClassName("name");
        var meta = new Span(new TimeAgo(delivery.at()), new Span(" · " + words(delivery)));
        meta.addClassName("meta");
        var who = new Div(name, meta);
        who.addClassName("who");
        var line = new ListItem(new Icon(icon(delivery)), who, button(delivery));
        line.addClassName(delivery.state().name().toLowerCase(Locale.ROOT));
        return line;
    }

    private NativeButton button(Delivery delivery) {
        var button = new NativeButton("Send again", _ -> again.accept(delivery));
        button.addClassNames("btn", "secondary", "small");
        button.setAriaLabel("Send again: " + delivery.kind().text());
        return button;
    }

    private static String words(Delivery delivery) {
        var tries = delivery.tries() > 1 ? " · %d tries".formatted(delivery.tries()) : "";
        return switch (delivery.state()) {
            case WAITING -> delivery.tries() == 0 ? "on its way" : "tried again later" + answer(delivery) + tries;
            case DELIVERED -> "delivered" + answer(delivery) + tries;
            case FAILED -> "given up" + answer(delivery) + tries;
            case WITHHELD -> "not sent, for it is gone or hidden from you";
        };
    }

    private static String answer(Delivery delivery) {
        var status = delivery.status() == null ? "" : delivery.status() + " ";
        var answer = (status + delivery.answer()).strip();
        return answer.isEmpty() ? "" : " · " + answer;
    }

    private static String icon(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING -> "clock";
            case DELIVERED -> "check";
            case FAILED -> "circle-alert";
            case WITHHELD -> "ban";
        };
    }
}
