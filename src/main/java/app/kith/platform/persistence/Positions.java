package app.kith.platform.persistence;

import app.kith.platform.Acting;
import app.kith.platform.Causality;
import app.kith.platform.UserId;
import com.mysql.cj.protocol.ServerSessionStateController;
import com.mysql.cj.protocol.ServerSessionStateController.ServerSessionStateChanges;
import com.mysql.cj.protocol.ServerSessionStateController.SessionStateChange;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Up to where each member's own knowledge reaches: what they wrote, and what they were told of. Whoever reads for them
 * reads at least that far.
 */
@Component
@OnMySql
class Positions implements Causality {

    /** A replica that is further behind than a second is not read, so what is older is in all that are. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** What this thread committed last. */
    private static final ThreadLocal<Position> COMMITTED = ThreadLocal.withInitial(() -> Position.START);

    private final ConcurrentHashMap<UserId, Known> known = new ConcurrentHashMap<>();
    private final Passport passport;

    Positions(Passport passport) {
        this.passport = passport;
    }

    private record Known(Position position, long since) {

        boolean isOld(long now) {
            return now - since > REMEMBERED.toNanos();
        }
    }

    /** Called by each connection to the primary when its server says what became of a transaction. */
    void heard(ServerSessionStateChanges changes) {
        changes.getSessionStateChangesList().stream()
                .filter(change -> change.getType() == ServerSessionStateController.SESSION_TRACK_GTIDS)
                .map(SessionStateChange::getValues)
                .forEach(values -> committed(Position.of(String.join(",", values))));
    }

    /** How far whoever acts in this thread must see; where nobody is signed in, what the thread itself has written. */
    Position needed() {
        return acting().map(this::of).orElseGet(this::committedHere).and(passport.shown());
    }

    /** Whoever acts in this thread has read this much, at the primary. */
    void seen(Position position) {
        acting().ifPresent(member -> passport.stamp(advance(member, position)));
    }

    @Override
    public void learns(UserId member) {
        advance(member, committedHere());
    }

    @Override
    public void learns(UserId member, String reached) {
        advance(member, Position.of(reached));
    }

    @Override
    public String reached() {
        return committedHere().text();
    }

    @Override
    public void goesOn(String reached) {
        COMMITTED.set(Position.of(reached));
    }

    void forgetOld() {
        var now = System.nanoTime();
        known.values().removeIf(each -> each.isOld(now));
    }

    static Optional<UserId> acting() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Acting acting
                ? Optional.of(acting.id())
                : Optional.empty();
    }

    /** Who signs up writes before they are anybody, and takes along how far that was. */
    private void committed(Position position) {
        COMMITTED.set(position);
        passport.stamp(acting().map(member -> advance(member, position)).orElse(position));
    }

    final Position committedHere() {
        return COMMITTED.get();
    }

    private Position of(UserId member) {
        var mine = known.get(member);
        return mine == null ? Position.START : mine.position();
    }

    private Position advance(UserId member, Position position) {
        return known.merge(member, new Known(position, System.nanoTime()), Positions::later)
                .position();
    }

    private static Known later(@Nullable Known before, Known now) {
        return before == null ? now : new Known(before.position().and(now.position()), now.since());
    }
}
