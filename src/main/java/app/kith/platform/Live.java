package app.kith.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way to reach open screens and sockets.
 *
 * <p>A hint, never the truth: whoever (re)connects reads everything after the last id it knows, so a lost hint is
 * never a lost message. What is told inside a transaction is heard after its commit, and not at all without one.
 */
@Component
public class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final String MEMBER = "member:";

    /** What can be listened to: a member's own doings, or one thing that many look at. */
    public record Topic(String name) {

        public static Topic of(UserId member) {
            return new Topic(MEMBER + member.text());
        }
    }

    /** Ends the listening. Ending twice does no harm. */
    @FunctionalInterface
    public interface Registration {

        void end();
    }

    private final ConcurrentHashMap<String, CopyOnWriteArrayList<Consumer<Object>>> ears = new ConcurrentHashMap<>();
    private final ObjectProvider<Causality> causality;

    public Live(ObjectProvider<Causality> causality) {
        this.causality = causality;
    }

    /** Whoever hears of something also finds it when they go and look. */
    public void tell(UserId member, Object message) {
        afterCommit(() -> {
            causality.ifAvailable(each -> each.learns(member));
            deliver(Topic.of(member), message);
        });
    }

    public void tell(Topic topic, Object message) {
        afterCommit(() -> deliver(topic, message));
    }

    private static void afterCommit(Runnable telling) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(telling));
        } else {
            telling.run();
        }
    }

    /** Hears every message of one kind on a topic, until the registration ends. */
    public <T> Registration listen(Topic topic, Class<T> kind, Consumer<? super T> ear) {
        Consumer<Object> picky = message -> {
            if (kind.isInstance(message)) {
                ear.accept(kind.cast(message));
            }
        };
        ears.computeIfAbsent(topic.name(), _ -> new CopyOnWriteArrayList<>()).add(picky);
        return () -> ears.computeIfPresent(topic.name(), (_, all) -> all.remove(picky) && all.isEmpty() ? null : all);
    }

    /** Whether anybody would hear what is told to this member. What nobody hears need not be made. */
    public boolean reaches(UserId member) {
        return ears.containsKey(Topic.of(member).name());
    }

    /** The members who have at least one screen open. */
    public Set<UserId> present() {
        return ears.keySet().stream()
                .filter(name -> name.startsWith(MEMBER))
                .map(name -> UserId.of(name.substring(MEMBER.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void deliver(Topic topic, Object message) {
        var listening = ears.get(topic.name());
        if (listening != null) {
            listening.forEach(ear -> hand(ear, message));
        }
    }

    private static void hand(Consumer<Object> ear, Object message) {
        try {
            ear.accept(message);
        } catch (RuntimeException closing) {
            LOG.debug("A screen that was closing missed {}", message, closing);
        }
    }

    private record AfterCommit(Runnable happening) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            happening.run();
        }
    }
}
