package app.kith.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way to reach open screens and sockets, on whichever node they are.
 *
 * <p>A hint, never the truth: whoever (re)connects reads everything after the last id it knows, so a lost hint is
 * never a lost message. What is told inside a transaction is heard after its commit, and not at all without one. It is a
 * record, since between nodes it travels as JSON.
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

        /** Whose own doings these are, if they are somebody's. */
        public Optional<UserId> member() {
            return name.startsWith(MEMBER) ? Optional.of(UserId.of(name.substring(MEMBER.length()))) : Optional.empty();
        }
    }

    /** On which everybody hears that something may have been missed. */
    public static final Topic GAPS = new Topic("gaps");

    /**
     * Something that was told may not have come here. Whoever shows things looks for what came since.
     *
     * @param since when that began, or a little earlier
     */
    public record Gap(Instant since) {}

    /**
     * What is told on other nodes does not come here until a {@link Gap} is said, on the same topic.
     *
     * @param since when that began, or a little earlier
     */
    public record Deafness(Instant since) {}

    /** Ends the listening. Ending twice does no harm. */
    @FunctionalInterface
    public interface Registration {

        void end();
    }

    private final ConcurrentHashMap<String, CopyOnWriteArrayList<Consumer<Object>>> ears = new ConcurrentHashMap<>();
    private final ObjectProvider<Causality> causality;
    private final ObjectProvider<Relay> relay;

    public Live(ObjectProvider<Causality> causality, ObjectProvider<Relay> relay) {
        this.causality = causality;
        this.relay = relay;
    }

    /** Whoever hears of something also finds it when they go and look. */
    public void tell(UserId member, Object message) {
        afterCommit(() -> {
            causality.ifAvailable(each -> each.learns(member));
            everywhere(Topic.of(member), message);
        });
    }

    public void tell(Topic topic, Object message) {
        afterCommit(() -> everywhere(topic, message));
    }

    /** Tells what is true of this node and of no other. */
    public void tellHere(Topic topic, Object message) {
        afterCommit(() -> hear(topic, message));
    }

    /** Tells everybody here to look for themselves. */
    public void missed(Instant since) {
        hear(GAPS, new Gap(since));
    }

    /** Tells everybody here that they will have to look for themselves. */
    public void missing(Instant since) {
        hear(GAPS, new Deafness(since));
    }

    private void everywhere(Topic topic, Object message) {
        hear(topic, message);
        relay.ifAvailable(each -> each.passOn(topic, message));
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
        ears.compute(topic.name(), (_, all) -> with(picky, all));
        somebodyMoved(topic);
        return () -> {
            ears.computeIfPresent(topic.name(), (_, all) -> all.remove(picky) && all.isEmpty() ? null : all);
            somebodyMoved(topic);
        };
    }

    private static CopyOnWriteArrayList<Consumer<Object>> with(
            Consumer<Object> ear, @Nullable CopyOnWriteArrayList<Consumer<Object>> others) {
        var all = others == null ? new CopyOnWriteArrayList<Consumer<Object>>() : others;
        all.add(ear);
        return all;
    }

    private void somebodyMoved(Topic topic) {
        if (topic.member().isPresent()) {
            relay.ifAvailable(Relay::presenceChanged);
        }
    }

    /** Whether anybody would hear what is told to this member. What nobody hears need not be made. */
    public boolean reaches(UserId member) {
        return isHeard(Topic.of(member)) || relay.stream().anyMatch(each -> each.isElsewhere(member));
    }

    /** Whether anybody on this node would hear it. */
    public boolean isHeard(Topic topic) {
        return ears.containsKey(topic.name());
    }

    /** The members who have at least one screen open. */
    public Set<UserId> present() {
        return Stream.concat(here().stream(), relay.stream().flatMap(each -> each.elsewhere().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them who have one on this node. */
    public Set<UserId> here() {
        return ears.keySet().stream()
                .flatMap(name -> new Topic(name).member().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells on this node what was told on another one. */
    public void hear(Topic topic, Object message) {
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
