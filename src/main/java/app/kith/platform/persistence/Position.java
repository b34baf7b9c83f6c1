package app.kith.platform.persistence;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A point in the history of the databases: of each server that ever was the primary, the number of its last
 * transaction. Servers replay transactions in their order, so the last one stands for all before it.
 */
record Position(Map<String, Long> last) {

    static final Position START = new Position(Map.of());

    /** More transactions than all nodes together commit between two looks at a server. */
    private static final long MOST_UNHEARD = 10_000;

    private static final Pattern GTID = Pattern.compile("([0-9a-f-]{36})((?::(?:\\d{1,18}-)?\\d{1,18})+)(?!\\d)");

    Position {
        last = Map.copyOf(last);
    }

    /** Reads a set of GTIDs, as the servers write them; what is no GTID is left out. */
    static Position of(String gtids) {
        var last = new TreeMap<String, Long>();
        GTID.matcher(gtids.replaceAll("\\s", ""))
                .results()
                .forEach(found -> last.merge(found.group(1), lastNumber(found.group(2)), Math::max));
        return new Position(last);
    }

    Position and(Position other) {
        if (covers(other)) {
            return this;
        }
        var both = new TreeMap<>(last);
        other.last.forEach((source, number) -> both.merge(source, number, Math::max));
        return new Position(both);
    }

    boolean covers(Position other) {
        return other.last.entrySet().stream().allMatch(each -> last.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }

    /**
     * What of this can be true. A number that a stranger hands in may be too new for us to have heard of, but not so
     * much that waiting for it would be in vain.
     */
    Position believable(Position known) {
        return new Position(last.entrySet().stream()
                .filter(each -> each.getValue() <= known.last.getOrDefault(each.getKey(), 0L) + MOST_UNHEARD)
                .filter(each -> known.last.containsKey(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The transactions that are needed, as a set of GTIDs. */
    String text() {
        return last.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static long lastNumber(String intervals) {
        return Long.parseLong(
                intervals.substring(Math.max(intervals.lastIndexOf(':'), intervals.lastIndexOf('-')) + 1));
    }
}
