package app.kith.demo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * A conversation.
 *
 * @param title null between two
 * @param members by handle; the first one began it
 * @param begun how long ago
 * @param ended how long ago
 * @param unread how many of the last messages only their writer has seen
 */
record Talk(
        @Nullable String title, List<String> members, Duration begun, Duration ended, int unread, List<Line> lines) {

    record Line(String author, String text) {}

    static List<Talk> all() {
        return Texts.blocks("demo/talks.txt").stream().map(Talk::parse).toList();
    }

    private static Talk parse(List<String> block) {
        var head = block.getFirst().split(" \\| ");
        var group = head[0].indexOf(": ");
        return new Talk(
                group < 0 ? null : head[0].substring(0, group),
                List.of(head[0].substring(group < 0 ? 0 : group + 2).split(", ")),
                DurationStyle.SIMPLE.parse(head[1]),
                DurationStyle.SIMPLE.parse(head[2]),
                Integer.parseInt(head[3]),
                block.stream().skip(1).map(Talk::line).toList());
    }

    private static Line line(String line) {
        var colon = line.indexOf(": ");
        return new Line(line.substring(0, colon), line.substring(colon + 2));
    }

    /** Whether a member has read the message with this number. */
    boolean isRead(String member, int number) {
        return number < lines.size() - unread
                || lines.subList(number, lines.size()).stream()
                        .anyMatch(line -> line.author().equals(member));
    }
}
