package app.kith.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.support.ui.FluentWait;

/** The packaged program, running on a free port of this machine with a data folder of its own. */
class Stack implements Place {

    static final Path ROOT = Path.of(System.getProperty("kith.root", ".."));
    /** Everybody here comes from one address, and nobody takes their time. */
    private static final String UNLIMITED = "--kith.limits.enabled=false";

    /** Webhooks lead to this machine. */
    private static final List<String> INTRANET =
            List.of("--kith.outbound.allow-http=true", "--kith.outbound.allow-private=true");

    private static final Duration START = Duration.ofSeconds(120);

    private final int port = Programs.freePort();
    private final Path data = Folders.temporary("kith-data");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Log log;
    private final List<String> settings;
    private final @Nullable Databases databases;
    private Process process;

    private Stack(String name, List<String> settings, @Nullable Databases databases) {
        log = new Log(Path.of("target", "kith-" + name + ".log"));
        this.settings = settings;
        this.databases = databases;
        process = launch();
    }

    /** Starts the program with nobody in it, and returns when it answers. */
    static Stack empty() {
        return new Stack(
                "empty", Stream.concat(Stream.of(UNLIMITED), INTRANET.stream()).toList(), null);
    }

    /** The same with the demo cast. */
    static Stack lively() {
        return new Stack("demo", List.of(UNLIMITED, "--kith.demo=true"), null);
    }

    /** The same, which reaches webhooks on this machine. */
    static Stack outgoing() {
        var settings = Stream.of(UNLIMITED, "--kith.demo=true");
        return new Stack("outgoing", Stream.concat(settings, INTRANET.stream()).toList(), null);
    }

    /** The same with nobody in it, on MySQL servers of its own. */
    static Stack onMySql() {
        var databases = new Databases();
        return new Stack("mysql", List.of(UNLIMITED, databases.setting()), databases);
    }

    /** The same with nobody in it, where one does nothing in a hurry. */
    static Stack strict() {
        var limits = Stream.of("sign-up=1/1h", "sign-in-account=2/1h", "posting=1/1h");
        return new Stack("strict", limits.map("--kith.limits."::concat).toList(), null);
    }

    Databases databases() {
        return Objects.requireNonNull(databases, "This stack has its database inside");
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    /** {@code kill -9}: the program has no chance to say goodbye. */
    void crash() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts the program again, on the same port and the same data. */
    void startAgain() {
        process = launch();
    }

    private Process launch() {
        try {
            var started = new ProcessBuilder(command())
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(log.file().toFile().getAbsoluteFile()))
                    .start();
            new FluentWait<>(started)
                    .withTimeout(START)
                    .pollingEvery(Duration.ofMillis(200))
                    .withMessage(() -> "Kith did not start. The end of its log:\n" + log.end())
                    .until(this::answers);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var place = Stream.of("--server.address=127.0.0.1", "--server.port=" + port, "--kith.data=" + data);
        return Stream.of(program(), place, settings.stream())
                .flatMap(part -> part)
                .toList();
    }

    /** The beginning of a command that runs the packaged program from the project's folder. */
    static Stream<String> program() {
        return Stream.of(Programs.java().getPath(), "@bin/lib/kith.options", "-jar", "target/kith/kith.jar");
    }

    private boolean answers(Process started) {
        if (!started.isAlive()) {
            throw new IllegalStateException("Kith ended while it started. The end of its log:\n" + log.end());
        }
        var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String logged(String pattern) {
        return log.last(pattern);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
        Folders.remove(data);
        if (databases != null) {
            databases.close();
        }
        http.close();
    }
}
