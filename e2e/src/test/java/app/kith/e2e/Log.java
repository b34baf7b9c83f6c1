package app.kith.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a program writes about itself. */
record Log(Path file) {

    private static final int LINES_SHOWN = 60;

    /** What stands in the brackets of this pattern, where it was written last. */
    String last(String pattern) {
        var found = Pattern.compile(pattern).matcher(String.join("\n", lines()));
        return found.results()
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("Not in the log: " + pattern + "\n" + end()))
                .group(1);
    }

    String end() {
        var lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
