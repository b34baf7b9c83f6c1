package app.kith.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real MySQL primary and two replicas under a stack, to be killed and promoted. */
class Databases implements AutoCloseable {

    private final Path folder = Folders.temporary("kith-mysql");

    Databases() {
        Script.run(List.of("bin/mysql", "up", folder.toString()));
    }

    /** What makes the program use them. */
    String setting() {
        return "--spring.config.additional-location=file:" + folder.resolve("kith.properties");
    }

    void kill(String name) {
        Script.run(List.of("bin/mysql", "kill", folder.toString(), name));
    }

    /** As an operator does it. */
    void failover() {
        Script.run(
                Stream.concat(Stack.program(), Stream.of("failover", setting())).toList());
    }

    @Override
    public void close() {
        Script.run(List.of("bin/mysql", "down", folder.toString()));
        Folders.remove(folder);
    }
}
