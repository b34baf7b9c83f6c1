package app.kith.graph;

import app.kith.platform.Time;
import app.kith.platform.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a member stands to others, whatever there is between them, in one statement. For those who decide what the
 * member gets to see: it says of blocks that the member should not learn of.
 */
@Service
@Transactional(readOnly = true)
public class Ties {

    private enum Kind {
        FOLLOWED("select %d, followee from follow where follower = :member and state = 'ACCEPTED'", "followee"),
        FOLLOWER("select %d, follower from follow where followee = :member and state = 'ACCEPTED'", "follower"),
        BLOCKED("select %d, blocked from block where blocker = :member", "blocked"),
        BLOCKER("select %d, blocker from block where blocked = :member", "blocker"),
        MUTED("select %d, muted from mute where muter = :member and (ends_at is null or ends_at > :now)", "muted");

        private final String sql;
        private final String other;

        Kind(String sql, String other) {
            this.sql = sql.formatted(ordinal());
            this.other = other;
        }
    }

    /**
     * @param followed whom the member follows
     * @param followers who follows the member
     * @param blocked whom the member blocked
     * @param blockers who blocked the member
     * @param muted whom the member mutes now
     */
    public record Known(
            Set<UserId> followed, Set<UserId> followers, Set<UserId> blocked, Set<UserId> blockers, Set<UserId> muted) {

        private Known() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        private Set<UserId> of(Kind kind) {
            return switch (kind) {
                case FOLLOWED -> followed;
                case FOLLOWER -> followers;
                case BLOCKED -> blocked;
                case BLOCKER -> blockers;
                case MUTED -> muted;
            };
        }

        /** Those of whom the member sees nothing, nor they of the member. */
        public boolean apart(UserId other) {
            return blocked.contains(other) || blockers.contains(other);
        }

        /** Those who don't come to the member unasked. */
        public Set<UserId> hidden() {
            return Stream.of(blocked, blockers, muted).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        }
    }

    private final EntityManager entities;
    private final Time time;

    Ties(EntityManager entities, Time time) {
        this.entities = entities;
        this.time = time;
    }

    public Known among(UserId member, Collection<UserId> others) {
        return others.isEmpty()
                ? known(List.of())
                : known(bind(member, List.of(Kind.values()), " and %s in (:others)")
                        .setParameter(
                                "others",
                                others.stream().map(UserId::value).distinct().toList())
                        .getResultList());
    }

    public Known between(UserId member, UserId other) {
        return among(member, List.of(other));
    }

    /** All whom the member follows, blocked or mutes, and all who blocked the member. Nothing is said of followers. */
    public Known of(UserId member) {
        return known(bind(member, List.of(Kind.FOLLOWED, Kind.BLOCKED, Kind.BLOCKER, Kind.MUTED), "")
                .getResultList());
    }

    /** Those of whom the member sees nothing, nor they of the member. */
    public Set<UserId> apartFrom(UserId member) {
        return known(bind(member, List.of(Kind.BLOCKED, Kind.BLOCKER), "").getResultList())
                .hidden();
    }

    /** Those who don't come to the member unasked: blocked either way, or muted. */
    public Set<UserId> hiddenFrom(UserId member) {
        return known(bind(member, List.of(Kind.BLOCKED, Kind.BLOCKER, Kind.MUTED), "")
                        .getResultList())
                .hidden();
    }

    private Query bind(UserId member, List<Kind> kinds, String among) {
        var sql = kinds.stream()
                .map(kind -> kind.sql + among.formatted(kind.other))
                .collect(Collectors.joining(" union all "));
        var query = entities.createNativeQuery(sql, Object[].class).setParameter("member", member.value());
        return kinds.contains(Kind.MUTED) ? query.setParameter("now", time.instant()) : query;
    }

    private static Known known(List<?> rows) {
        var known = new Known();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> known.of(kind(row[0])).add(id(row[1])));
        return known;
    }

    private static Kind kind(Object number) {
        return Kind.values()[((Number) number).intValue()];
    }

    private static UserId id(Object number) {
        return new UserId(((Number) number).longValue());
    }
}
