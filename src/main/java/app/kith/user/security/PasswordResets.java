package app.kith.user.security;

import app.kith.platform.FreshRead;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limits;
import app.kith.platform.limits.TooMany;
import app.kith.platform.mail.Mails;
import app.kith.user.PasswordChanges;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those in again who forgot the password, by a link to the address that they signed up with. */
@Service
public class PasswordResets {

    /** As long as the longest address. */
    private static final int LONGEST_LOGIN = 254;

    private final PasswordResetRepository repository;
    private final PasswordChanges passwords;
    private final Mails mails;
    private final Limits limits;
    private final Time time;
    private final ApplicationEventPublisher events;

    PasswordResets(
            PasswordResetRepository repository,
            PasswordChanges passwords,
            Mails mails,
            Limits limits,
            Time time,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.passwords = passwords;
        this.mails = mails;
        this.limits = limits;
        this.time = time;
        this.events = events;
    }

    /** Whether Kith can send mail. If not, only who runs it can help. */
    public boolean arePossible() {
        return mails.arePossible();
    }

    /**
     * Looks for nobody: that is done later, when nobody waits for it. So the answer, and how long it takes, is the same
     * whether there is such a member or not.
     *
     * @throws Refused in the field {@code login}, when Kith can't send mail
     * @throws TooMany when somebody asks too often
     */
    @Transactional
    public void ask(String login) {
        if (!arePossible()) {
            throw new Refused("login", "Kith can’t send mail here. Whoever runs this place can help you.");
        }
        limits.countAddress(Kind.PASSWORD_RESET_ADDRESS);
        var typed = Passwords.login(login);
        if (typed.length() <= LONGEST_LOGIN) {
            limits.count(Kind.PASSWORD_RESET_ACCOUNT, typed);
            events.publishEvent(new PasswordResetAsked(typed));
        }
    }

    /** Whether a link with this token would still do. */
    @FreshRead
    public boolean isGood(String token) {
        return Secret.parse(token)
                .flatMap(secret -> good(secret, repository.findById(secret.owner())))
                .isPresent();
    }

    /**
     * Signs the member out everywhere. All links that were sent before are used up with it.
     *
     * @return who it is
     * @throws NotFound when there is no such token, or none that is still good
     * @throws Refused in the field {@code password}, when it is too easily guessed; the token stays good
     */
    @Transactional
    public UserId use(String token, String password) {
        var member = Secret.parse(token)
                .flatMap(secret -> good(secret, repository.lock(secret.owner())))
                .map(PasswordResetEntity::member)
                .orElseThrow(NotFound::new);
        passwords.change(Viewer.member(member), password);
        repository.removeAll(member.value());
        return member;
    }

    private Optional<PasswordResetEntity> good(Secret token, Optional<PasswordResetEntity> found) {
        return found.filter(reset -> reset.isGood(token, time.instant()));
    }
}
