package app.kith.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Programs of this machine that the tests start, and where they can listen. */
class Programs {

    static File chromium() {
        return find(
                System.getenv("KITH_CHROMIUM"),
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable");
    }

    static File chromedriver() {
        return find(System.getenv("KITH_CHROMEDRIVER"), "chromedriver");
    }

    static File python() {
        return find(System.getenv("KITH_PYTHON"), "python3");
    }

    /** The Java that runs the tests; the program gets the same one. */
    static File java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toFile();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File find(@Nullable String given, String... names) {
        if (given != null) {
            return new File(given);
        }
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toFile)
                .orElseThrow(() -> new IllegalStateException("None of these is on PATH: " + String.join(", ", names)));
    }
}
