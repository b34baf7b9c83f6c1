package app.kith.platform.cluster;

import app.kith.platform.UserId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Who has a screen open on which other node. A node that is not heard of for a while is gone, and all its members. */
final class Presence {

    static final Duration SILENCE = Duration.ofSeconds(12);

    private final Map<String, Here> nodes = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Presence() {
        this(System::nanoTime);
    }

    Presence(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * What a node says of itself.
     *
     * @param all whether nobody else is there
     */
    record Change(boolean all, Set<UserId> came, Set<UserId> went) {

        static Change of(Set<UserId> before, Set<UserId> now) {
            return new Change(false, without(now, before), without(before, now));
        }

        static Change all(Set<UserId> now) {
            return new Change(true, now, Set.of());
        }

        private static Set<UserId> without(Set<UserId> some, Set<UserId> others) {
            return some.stream().filter(each -> !others.contains(each)).collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Here(Set<UserId> members, long heard) {}

    void hear(String node, Change change) {
        nodes.values().removeIf(this::isGone);
        nodes.compute(node, (_, before) -> {
            var now = new HashSet<>(change.came());
            if (before != null && !change.all()) {
                now.addAll(before.members());
                now.removeAll(change.went());
            }
            return new Here(Set.copyOf(now), nanos.getAsLong());
        });
    }

    Set<UserId> members() {
        return nodes.values().stream()
                .filter(each -> !isGone(each))
                .flatMap(each -> each.members().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(UserId member) {
        return nodes.values().stream().anyMatch(each -> each.members().contains(member) && !isGone(each));
    }

    private boolean isGone(Here node) {
        return nanos.getAsLong() - node.heard() > SILENCE.toNanos();
    }
}
