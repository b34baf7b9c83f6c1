package app.kith.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code docker/Dockerfile} takes is there, and what it makes is not root's. Its command itself is run by bin/test. */
class DockerfileTests {

    private static final Path FILE = Path.of("docker/Dockerfile");

    @Test
    void takesOnlyWhatIsThereAndLetIn() throws IOException {
        var letIn = Files.readAllLines(Path.of(".dockerignore"));
        var sources = lines("COPY ").stream()
                .filter(words -> !words.getFirst().startsWith("--from"))
                .flatMap(words -> words.subList(0, words.size() - 1).stream())
                .toList();
        assertThat(sources).isNotEmpty().allSatisfy(source -> {
            assertThat(Path.of(source)).exists();
            assertThat(letIn).contains("!" + source);
        });
        assertThat(letIn).contains("*");
    }

    @Test
    void takesWhatTheBuildReads() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var taken = lines("COPY ").stream().map(List::getFirst).toList();
        assertThat(pom).contains("<directory>docker/mysql</directory>", "<directory>docs/api</directory>");
        assertThat(taken).contains("pom.xml", ".mvn", "src/main", "docker/mysql", "docs/api", "bin/lib");
    }

    @Test
    void isNobodyInParticular() throws IOException {
        assertThat(lines("USER ")).containsExactly(List.of("10001:10001"));
    }

    @Test
    void pinsWhatItBeginsWith() throws IOException {
        assertThat(lines("FROM "))
                .allSatisfy(words -> assertThat(words.getFirst()).matches("[a-z-]+:\\d.*"));
    }

    @Test
    void runsOnlyScriptsThatAreThere() throws IOException {
        assertThat(lines("RUN --mount").stream().map(words -> words.get(1)))
                .containsExactly("docker/image/build.sh")
                .allSatisfy(script -> assertThat(Path.of(script)).isExecutable());
    }

    private static List<List<String>> lines(String instruction) throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith(instruction))
                .map(line -> Arrays.asList(line.substring(instruction.length()).split(" ")))
                .toList();
    }
}
