package app.kith.design;

import app.kith.platform.Live;
import app.kith.platform.Live.Registration;
import app.kith.platform.Live.Topic;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a part of a screen hear what happens, as long as it is on the screen.
 *
 * <p>What is heard runs with the screen's lock: it may show what the message carries, and must not ask a door.
 */
public final class Ears {

    private final Live live;
    private final Component screen;

    private Ears(Live live, Component screen) {
        this.live = live;
        this.screen = screen;
    }

    public static Ears of(Live live, Component screen) {
        return new Ears(live, screen);
    }

    /** Hears one kind of message on one topic. */
    public <T> Ears on(Topic topic, Class<T> kind, Consumer<T> show) {
        var listening = new Listening();
        screen.addAttachListener(event -> listening.start(() -> listen(event, topic, kind, show)));
        screen.addDetachListener(_ -> listening.end());
        screen.getUI().ifPresent(ui -> listening.start(() -> listen(ui, topic, kind, show)));
        return this;
    }

    private <T> Registration listen(AttachEvent event, Topic topic, Class<T> kind, Consumer<T> show) {
        return listen(event.getUI(), topic, kind, show);
    }

    private <T> Registration listen(UI ui, Topic topic, Class<T> kind, Consumer<T> show) {
        return live.listen(topic, kind, message -> ui.access(() -> show.accept(message)));
    }

    /** At most one registration for each ear, however often the part is moved on the screen. */
    private static final class Listening {

        private @Nullable Registration registration;

        void start(Supplier<Registration> start) {
            end();
            registration = start.get();
        }

        void end() {
            if (registration != null) {
                registration.end();
                registration = null;
            }
        }
    }
}
