package app.kith.user.security;

import app.kith.platform.FreshRead;
import app.kith.platform.Ids;
import app.kith.platform.Refused;
import app.kith.platform.Refused.Fault;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.user.Scope;
import app.kith.user.security.Access.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may act for a member: apps, tokens made by hand, programs that signed in. Each can be sent away. */
@Service
@Transactional
public class Accesses {

    public static final int LONGEST_NAME = 60;

    /** The most days that a token can be good for. */
    public static final int MOST_DAYS = 365;

    static final int MOST_SHOWN = 200;
    static final int MOST_TOKENS = 50;

    private final ProgramAccessRepository repository;
    private final Ids ids;
    private final Time time;

    Accesses(ProgramAccessRepository repository, Ids ids, Time time) {
        this.repository = repository;
        this.ids = ids;
        this.time = time;
    }

    /** The newest first, at most {@value #MOST_SHOWN}. */
    @FreshRead
    public List<Access> all(Viewer viewer) {
        return repository.alive(viewer.id().value(), time.instant(), Limit.of(MOST_SHOWN)).stream()
                .map(ProgramAccessEntity::toAccess)
                .toList();
    }

    /** Within seconds nothing can be done with it any more. Twice does no harm, and neither does somebody else's. */
    public void end(Viewer viewer, long access) {
        repository.lock(access).filter(each -> viewer.is(each.user())).ifPresent(each -> each.end(time.instant()));
    }

    /**
     * Makes a token for scripts and the like.
     *
     * @return its text, which nobody can ever see again
     * @throws Refused when a field is wrong, or there are {@value #MOST_TOKENS} already
     */
    public String makeToken(Viewer viewer, String name, Set<Scope> scopes, int days) {
        check(viewer, name.strip(), scopes, days);
        var now = time.instant();
        var secret = Secret.make(ids.near(viewer.id()));
        var token = new ProgramAccessEntity(
                secret.owner(), viewer.id(), Kind.TOKEN, name.strip(), scopes, now, now.plus(Duration.ofDays(days)));
        token.renew(secret.hash(), now, token.endsAt());
        repository.save(token);
        return PersonalTokens.text(secret);
    }

    private void check(Viewer viewer, String name, Set<Scope> scopes, int days) {
        var faults = new ArrayList<Fault>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new Fault("name", "Say in at most %d characters what it is for.".formatted(LONGEST_NAME)));
        }
        if (scopes.isEmpty()) {
            faults.add(new Fault("scopes", "Choose what it may do."));
        }
        if (days < 1 || days > MOST_DAYS) {
            faults.add(new Fault("days", "It can be good for one day to %d days.".formatted(MOST_DAYS)));
        }
        if (all(viewer).stream().filter(each -> each.kind() == Kind.TOKEN).count() >= MOST_TOKENS) {
            faults.add(new Fault("", "You have %d tokens already. Remove one first.".formatted(MOST_TOKENS)));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
