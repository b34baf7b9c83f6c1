package app.kith.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A page of commands for a shell, each followed by what it writes. */
class Tour {

    private static final Pattern BLOCK = Pattern.compile("```(sh|json|text)\n(.*?)```\n", Pattern.DOTALL);

    /** Stands between what the commands write. */
    private static final String MARK = "\u241e";

    private static final int PATIENCE_S = 120;

    private final List<Step> steps = new ArrayList<>();

    Tour(Path page) {
        var blocks = BLOCK.matcher(read(page)).results().toList();
        for (int n = 0; n < blocks.size(); n++) {
            var next = n + 1 < blocks.size() ? blocks.get(n + 1).group(1) : "sh";
            if (blocks.get(n).group(1).equals("sh")) {
                var expected = next.equals("sh") ? "" : blocks.get(n + 1).group(2);
                steps.add(new Step(blocks.get(n).group(2), expected, next.equals("json")));
            }
        }
    }

    /** @param expected what it writes, where {@code …} stands for anything */
    record Step(String commands, String expected, boolean isJson) {}

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Runs all of it in one shell, and gives what each step wrote. */
    List<String> run(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().putAll(settings);
        var started = shell.start();
        try (var commands = started.outputWriter(StandardCharsets.UTF_8)) {
            for (var step : steps) {
                commands.write(step.commands() + "\nprintf '%s' '" + MARK + "'\n");
            }
        }
        var written = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!started.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            started.destroyForcibly();
        }
        return List.of(written.split(MARK, -1));
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
