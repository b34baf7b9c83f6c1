package app.kith.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Somebody else's program: {@code crow/crow.py}, which knows Kith only by its API. */
class Crow implements AutoCloseable {

    private static final Path PROGRAM =
            Stack.ROOT.resolve("e2e").resolve("crow").resolve("crow.py");
    private static final Pattern OPEN = Pattern.compile("\\{\"open\": \"([^\"]+)\"}");

    private final Process process;
    private final BufferedReader answers;

    Crow(String address, String clientId) {
        try {
            process = new ProcessBuilder(List.of(Programs.python().getPath(), PROGRAM.toString(), address, clientId))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = process.inputReader(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where somebody has to go to let it in. */
    String asks() {
        var line = hears();
        var found = OPEN.matcher(line);
        if (!found.matches()) {
            throw new IllegalStateException("Not where to go: " + line);
        }
        return found.group(1);
    }

    /** Its next line. */
    String hears() {
        try {
            return Objects.requireNonNull(answers.readLine(), "The program has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String does(String command) {
        try {
            var commands = process.outputWriter(StandardCharsets.UTF_8);
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hears();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
