package app.kith.graph;

import app.kith.graph.FollowEntity.Key;
import app.kith.platform.Pace;
import app.kith.platform.UserId;
import app.kith.user.UserErased;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionOperations;

/** Undoes whatever ties a member who is erased to others, a follower at a time, so that all counts stay right. */
@Component
class Farewell {

    private static final Limit CHUNK = Limit.of(100);

    private final FollowRepository follows;
    private final BlockRepository blocks;
    private final MuteRepository mutes;
    private final Bonds bonds;
    private final TransactionOperations transaction;
    private final Pace pace;

    Farewell(
            FollowRepository follows,
            BlockRepository blocks,
            MuteRepository mutes,
            Bonds bonds,
            TransactionOperations transaction,
            Pace pace) {
        this.follows = follows;
        this.blocks = blocks;
        this.mutes = mutes;
        this.bonds = bonds;
        this.transaction = transaction;
        this.pace = pace;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(UserErased event) {
        var member = event.user().value();
        endAll(() -> follows.ofFollower(member, CHUNK));
        endAll(() -> follows.ofFollowee(member, CHUNK));
        transaction.executeWithoutResult(_ -> {
            blocks.removeAll(member);
            mutes.removeAll(member);
        });
    }

    private void endAll(Supplier<List<Key>> question) {
        for (var chunk = ask(question); !chunk.isEmpty(); chunk = ask(question)) {
            chunk.forEach(this::end);
            pace.breathe();
        }
    }

    private List<Key> ask(Supplier<List<Key>> question) {
        return transaction.execute(_ -> question.get());
    }

    private void end(Key key) {
        var follower = new UserId(key.follower());
        var followee = new UserId(key.followee());
        transaction.executeWithoutResult(_ -> {
            bonds.hold(follower, followee);
            var _ = bonds.end(follower, followee);
        });
    }
}
