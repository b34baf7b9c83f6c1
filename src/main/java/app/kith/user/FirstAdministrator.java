package app.kith.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.kith.platform.Refused;
import app.kith.platform.Role;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On an empty database nobody can be asked who may administer it. So a one-time code goes to the log, and whoever
 * can read that signs up with it as the administrator; nobody else can sign up before.
 */
@Service
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Without those that look like another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int CODE_LENGTH = 12;

    private final UserRepository repository;
    private final Users users;
    private final String code = new SecureRandom()
            .ints(CODE_LENGTH, 0, LETTERS.length())
            .mapToObj(LETTERS::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining());

    FirstAdministrator(UserRepository repository, Users users) {
        this.repository = repository;
        this.users = users;
    }

    @Transactional(readOnly = true)
    public boolean isAwaited() {
        return repository.any(Limit.of(1)).isEmpty();
    }

    /** @throws Refused when the code is not the one in the log, or somebody was faster */
    @Transactional
    public Profile register(SignUp signUp, String typed) {
        if (!isAwaited() || !fits(typed)) {
            throw new Refused("code", "That is not the code. It stands in the server’s log, in its last lines.");
        }
        return users.register(signUp, Role.ADMINISTRATOR);
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        if (isAwaited()) {
            LOG.info("Nobody is a member yet. Sign up at /signup with this code to become administrator: {}", code);
        }
    }

    private boolean fits(String typed) {
        return MessageDigest.isEqual(typed.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8), code.getBytes(UTF_8));
    }
}
