package app.kith.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The files of the demo: what people say, and how things look. Lines that begin with {@code //} are remarks. */
final class Texts {

    private Texts() {}

    static List<String> lines(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("//"))
                .toList();
    }

    /** What stands between empty lines, without the remarks. */
    static List<List<String>> blocks(String name) {
        var text = read(name).replaceAll("(?m)^//.*\\R", "").strip();
        return Arrays.stream(text.split("\\R{2,}"))
                .map(block -> block.lines().toList())
                .toList();
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
