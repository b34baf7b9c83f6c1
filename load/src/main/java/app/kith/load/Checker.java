package app.kith.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.kith.load.Journal.Done;
import app.kith.load.Journal.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares what the crowd was told and has seen with what the database holds. It goes by keys that stand in the texts
 * themselves, so that it needs to believe no id that Kith gave.
 */
final class Checker {

    /** A UUID in text. */
    private static final int KEY_LENGTH = 36;

    private final Town town;

    Checker(Town town) {
        this.town = town;
    }

    /** The server that takes the writes now. */
    interface Primary {

        /** The rows that answer a question, each with its columns. */
        List<String[]> ask(String sql);
    }

    Verdict check(Path journal, Primary primary) throws IOException {
        var done = Journal.done(journal);
        var messages = of(done, Kind.MESSAGE);
        var posts = of(done, Kind.POST);
        var kept = kept(primary, "message");
        var published = kept(primary, "post");
        var seen = Journal.seen(journal).stream().collect(groupingBy(Journal.Seen::key));
        var lost = absent(messages, kept) + absent(posts, published) + unliked(primary, of(done, Kind.LIKE));
        return new Verdict(
                done.size(),
                lost,
                repeated(kept) + repeated(published) + shownTwice(seen),
                disordered(messages, kept),
                unseen(messages, seen),
                unfed(primary, posts, published));
    }

    private static List<Done> of(List<Done> done, Kind kind) {
        return done.stream().filter(each -> each.kind() == kind).toList();
    }

    /** The ids under which each key is kept. */
    private Map<String, Set<Long>> kept(Primary primary, String table) {
        return primary.ask("select substring_index(text, ' ', 1), id from " + table).stream()
                .filter(row -> row[0].length() == KEY_LENGTH)
                .collect(groupingBy(row -> row[0], mapping(row -> Long.valueOf(row[1]), toSet())));
    }

    private static int absent(List<Done> done, Map<String, Set<Long>> kept) {
        return (int) done.stream()
                .map(Done::key)
                .filter(Predicate.not(kept::containsKey))
                .count();
    }

    private int unliked(Primary primary, List<Done> likes) {
        var kept = primary.ask("select post_id, user_id from post_like").stream()
                .map(row -> row[0] + " " + row[1])
                .collect(Collectors.toSet());
        return (int) likes.stream()
                .filter(like -> !kept.contains(like.place() + " " + like.member()))
                .count();
    }

    private static int repeated(Map<String, Set<Long>> kept) {
        return (int) kept.values().stream().filter(ids -> ids.size() > 1).count();
    }

    private static int shownTwice(Map<String, List<Journal.Seen>> seen) {
        return (int) seen.entrySet().stream()
                .filter(each -> each.getKey().length() == KEY_LENGTH)
                .filter(each -> each.getValue().stream()
                                .map(Journal.Seen::id)
                                .distinct()
                                .count()
                        > 1)
                .count();
    }

    /** What was sent after another was acknowledged has to come after it. */
    private static int disordered(List<Done> messages, Map<String, Set<Long>> kept) {
        var wrong = 0;
        for (var talk : messages.stream().collect(groupingBy(Done::place)).values()) {
            wrong += disorderedIn(
                    talk.stream().filter(each -> kept.containsKey(each.key())).toList(), kept);
        }
        return wrong;
    }

    private static int disorderedIn(List<Done> talk, Map<String, Set<Long>> kept) {
        var acknowledged = talk.stream()
                .sorted(Comparator.comparingLong(Done::acknowledged))
                .toList();
        var begun = talk.stream().sorted(Comparator.comparingLong(Done::began)).toList();
        var wrong = 0;
        var next = 0;
        var newest = 0L;
        for (var each : begun) {
            while (next < acknowledged.size() && acknowledged.get(next).acknowledged() < each.began()) {
                newest = Math.max(newest, id(acknowledged.get(next), kept));
                next++;
            }
            wrong += id(each, kept) < newest ? 1 : 0;
        }
        return wrong;
    }

    private static long id(Done done, Map<String, Set<Long>> kept) {
        return kept.getOrDefault(done.key(), Set.of()).iterator().next();
    }

    /** Everybody in a conversation hears each message of it, the sender's own program too. */
    private int unseen(List<Done> messages, Map<String, List<Journal.Seen>> seen) {
        var listeners = town.listeners();
        var missing = 0;
        for (var message : messages) {
            var heard = seen.getOrDefault(message.key(), List.of()).stream()
                    .map(Journal.Seen::member)
                    .collect(Collectors.toSet());
            var without = new HashSet<>(listeners.getOrDefault(message.place(), Set.of()));
            without.removeAll(heard);
            missing += without.size();
        }
        return missing;
    }

    /** What follows from an event that was lost: a post that is there, and not in the feeds that it belongs into. */
    private int unfed(Primary primary, List<Done> posts, Map<String, Set<Long>> published) {
        var fed = new HashMap<Long, Long>();
        primary.ask("select post_id, count(*) from feed_entry group by post_id")
                .forEach(row -> fed.put(Long.valueOf(row[0]), Long.valueOf(row[1])));
        var reach = town.reach();
        return posts.stream()
                .filter(post -> published.containsKey(post.key()))
                .mapToInt(post -> {
                    var id = published.get(post.key()).iterator().next();
                    return (int) Math.max(0, reach.getOrDefault(post.member(), 1) - fed.getOrDefault(id, 0L));
                })
                .sum();
    }
}
