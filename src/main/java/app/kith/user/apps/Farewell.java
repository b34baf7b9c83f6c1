package app.kith.user.apps;

import app.kith.user.UserErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the apps of a member who is erased with them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Farewell {

    private final AppRepository repository;

    Farewell(AppRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void on(UserErased event) {
        repository.removeAll(event.user().value());
    }
}
