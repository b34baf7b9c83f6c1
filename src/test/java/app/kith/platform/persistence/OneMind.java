package app.kith.platform.persistence;

import com.mysql.cj.protocol.ServerSessionStateController.ServerSessionStateChanges;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * In a test, one thread acts for Alice, Bob and the listeners, and nobody is signed in: so whoever reads, reads all
 * that has been written. How members read their own writes is the matter of {@link ClusterTests}.
 */
@Component
@Primary
@OnMySql
public class OneMind extends Positions {

    private final AtomicReference<Position> all = new AtomicReference<>(Position.START);

    OneMind(Passport passport) {
        super(passport);
    }

    @Override
    void heard(ServerSessionStateChanges changes) {
        super.heard(changes);
        all.updateAndGet(before -> before.and(committedHere()));
    }

    @Override
    Position needed() {
        return super.needed().and(all.get());
    }
}
