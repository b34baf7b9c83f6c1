package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tour of the API does what it says, and leaves no call out. */
class TourTests {

    private static final Tour TOUR = new Tour(Stack.ROOT.resolve("docs/api/tour.md"));
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Stands for anything, and as a field's name for all fields that are not named. */
    private static final String ANYTHING = "…";

    @Test
    void everyCommandWritesWhatStandsBelowIt() throws IOException, InterruptedException {
        try (var stack = Stack.outgoing();
                var receiver = new Receiver()) {
            var settings = Map.of("KITH", stack.address(), "HOOK", receiver.address());
            var written = TOUR.run(Folders.temporary("tour"), settings);
            var steps = TOUR.steps();
            for (int n = 0; n < steps.size(); n++) {
                compare(steps.get(n), written.get(n));
            }
        }
    }

    @Test
    void noCallIsLeftOut() throws IOException {
        var all = TOUR.steps().stream().map(Tour.Step::commands).collect(Collectors.joining());
        var paths = JSON.readTree(Files.readString(Stack.ROOT.resolve("docs/api/openapi.json")))
                .path("paths");
        assertThat(paths.size()).isPositive();
        paths.properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> assertThat(all)
                                .as("%s %s", method, path.getKey())
                                .containsPattern(call(method.toUpperCase(Locale.ROOT), path.getKey()))));
    }

    /** By the helpers of the page, or by {@code curl}, which reads unless it sends something. */
    private static Pattern call(String method, String path) {
        var place = path.replaceAll("\\{\\w+}", "[^/\\\\s\"'?]+") + "(?=[\\s\"'?)]|$)";
        return Pattern.compile("(kith|status) %s '?%s|curl [^\\n]*\\$KITH%s".formatted(method, place, place));
    }

    private static void compare(Tour.Step step, String written) {
        if (step.isJson()) {
            compare(step.commands(), JSON.readTree(step.expected()), JSON.readTree(written));
        } else {
            assertThat(written.strip())
                    .as(step.commands())
                    .isEqualTo(step.expected().strip());
        }
    }

    private static void compare(String place, JsonNode expected, JsonNode written) {
        if (expected.isString() && expected.asString().equals(ANYTHING)) {
            assertThat(written.isMissingNode() || written.isNull()).as(place).isFalse();
        } else if (expected.isObject()) {
            expected.properties().stream()
                    .filter(field -> !field.getKey().equals(ANYTHING))
                    .forEach(field ->
                            compare(place + " " + field.getKey(), field.getValue(), written.path(field.getKey())));
            if (!expected.has(ANYTHING)) {
                assertThat(written.propertyNames()).as(place).hasSameElementsAs(expected.propertyNames());
            }
        } else if (expected.isArray()) {
            assertThat(written.size()).as("%s in %s", place, written).isEqualTo(expected.size());
            for (int n = 0; n < expected.size(); n++) {
                compare(place + " " + n, expected.get(n), written.path(n));
            }
        } else {
            assertThat(written).as(place).isEqualTo(expected);
        }
    }
}
