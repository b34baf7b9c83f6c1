package app.kith.feed.ui;

import app.kith.platform.NotFound;
import app.kith.user.Handle;
import app.kith.user.Profile;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.function.Function;

/** Finds the member whose handle stands in an address; where there is none, the page is not found. */
final class Named {

    private Named() {}

    static Optional<Profile> in(BeforeEnterEvent event, Function<Handle, Profile> find) {
        try {
            var handle = Handle.of(event.getRouteParameters().get("handle").orElseThrow());
            return Optional.of(find.apply(handle));
        } catch (NotFound nobody) {
            event.rerouteToError(new NotFoundException(), "");
            return Optional.empty();
        }
    }
}
