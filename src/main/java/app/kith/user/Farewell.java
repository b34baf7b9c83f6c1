package app.kith.user;

import app.kith.media.Uploads;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Has the pictures of a member erased who is erased: those who keep them know of no members. */
@Component
class Farewell {

    private final Uploads uploads;

    Farewell(Uploads uploads) {
        this.uploads = uploads;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(UserErased event) {
        uploads.eraseAll(event.user());
    }
}
