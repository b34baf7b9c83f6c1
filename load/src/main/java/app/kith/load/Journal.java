package app.kith.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the crowd was told and has seen, a line each, so that nothing of it hangs on the memory of one program. */
final class Journal implements AutoCloseable {

    private static final String TAB = "\t";
    private static final String END = "end";

    private final Writer out;

    Journal(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
    }

    /** What can be written. */
    enum Kind {
        MESSAGE,
        POST,
        LIKE
    }

    /**
     * A write that Kith said was done.
     *
     * @param key stands in what was written, and nowhere else
     * @param place the conversation of a message, the post of a like
     * @param began when it was sent for the first time, in ms since 1970; {@code acknowledged} likewise
     */
    record Done(Kind kind, String key, String member, String place, String id, long began, long acknowledged) {

        static Done of(String[] words) {
            return new Done(
                    Kind.valueOf(words[1]),
                    words[2],
                    words[3],
                    words[4],
                    words[5],
                    Long.parseLong(words[6]),
                    Long.parseLong(words[7]));
        }
    }

    /** Something that came to a member over their open stream. */
    record Seen(String member, String key, String id, String place, long at) {

        static Seen of(String[] words) {
            return new Seen(words[1], words[2], words[3], words[4], Long.parseLong(words[5]));
        }
    }

    /** One request, whatever came of it. A status of 0 is no answer. */
    record Tried(String what, int status, long began, long ended) {

        static Tried of(String[] words) {
            return new Tried(words[1], Integer.parseInt(words[2]), Long.parseLong(words[3]), Long.parseLong(words[4]));
        }

        boolean failed() {
            return status == 0 || status >= 500;
        }
    }

    void add(Done done) {
        line(
                "done",
                done.kind(),
                done.key(),
                done.member(),
                done.place(),
                done.id(),
                done.began(),
                done.acknowledged());
    }

    void add(Seen seen) {
        line("seen", seen.member(), seen.key(), seen.id(), seen.place(), seen.at());
    }

    void add(Tried tried) {
        line("tried", tried.what(), tried.status(), tried.began(), tried.ended());
    }

    private synchronized void line(Object... words) {
        try {
            out.write(String.join(TAB, Stream.of(words).map(Object::toString).toList()) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.write(END + "\n");
        out.close();
    }

    /** Whether it was closed by who wrote it. */
    static boolean isWhole(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.reduce((_, line) -> line).filter(END::equals).isPresent();
        }
    }

    static List<Done> done(Path file) throws IOException {
        return read(file, "done", Done::of);
    }

    static List<Seen> seen(Path file) throws IOException {
        return read(file, "seen", Seen::of);
    }

    static List<Tried> tried(Path file) throws IOException {
        return read(file, "tried", Tried::of);
    }

    private static <T> List<T> read(Path file, String kind, Function<String[], T> reader) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split(TAB, -1))
                    .filter(words -> words[0].equals(kind))
                    .map(reader)
                    .toList();
        }
    }
}
