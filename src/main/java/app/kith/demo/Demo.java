package app.kith.demo;

import app.kith.user.FirstAdministrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** Before the program says that it is ready, and only when nobody lives here yet, the town moves in. */
@Component
@ConditionalOnBooleanProperty("kith.demo")
@Import({
    Town.class,
    Settlement.class,
    Plot.class,
    Acquaintance.class,
    Stories.class,
    Talks.class,
    Gallery.class,
    Outbox.class,
    Haste.class
})
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final FirstAdministrator firstAdministrator;
    private final Town town;

    Demo(FirstAdministrator firstAdministrator, Town town) {
        this.firstAdministrator = firstAdministrator;
        this.town = town;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (firstAdministrator.isAwaited()) {
            town.build();
        }
        LOG.info(
                "This is the demo. Sign in as alice, bob, carol, dan, mo (moderator) or ada (administrator) "
                        + "with the password: {}",
                Resident.PASSWORD);
    }
}
