package app.kith.platform.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to be written to one reader. Whoever tells never waits for whoever reads: a virtual thread writes as long
 * as there is something, and is gone when there is not.
 */
final class Outlet {

    /** Letters, which are made into bytes only when their turn comes. */
    static final int MOST_WAITING = 256;

    /** So long one write may take. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);
    static final String TOO_SLOW = "You read too slowly. Connect again, and read what you missed.";
    private static final String TROUBLE = "Something went wrong here. Connect again, and read what you missed.";

    /** What is to be written, made by the thread that writes it. */
    @FunctionalInterface
    interface Letter {

        /** @return null when there is nothing to say after all */
        byte @Nullable [] make();
    }

    private final Wire wire;
    private final Consumer<String> givesUp;
    private final Deque<Letter> waiting = new ArrayDeque<>(2);
    private boolean running;
    private boolean ending;
    private boolean writing;
    private long since;

    /** @param givesUp is told the last words; it ends everything */
    Outlet(Wire wire, Consumer<String> givesUp) {
        this.wire = wire;
        this.givesUp = givesUp;
    }

    void put(Letter letter) {
        if (!fits(letter)) {
            givesUp.accept(TOO_SLOW);
        }
    }

    /** Puts several things as if at once: nothing is made of the first before the last is there. */
    synchronized void together(Runnable putting) {
        putting.run();
    }

    /** Forgets what waits, says the last words if it still can, and closes. */
    synchronized void end(String lastWords) {
        if (!ending) {
            waiting.clear();
            waiting.add(() -> lastWords.isEmpty() ? null : wire.lastWords(lastWords));
            finish();
        }
    }

    /** Closes when all that waits is written. */
    synchronized void finish() {
        if (!ending) {
            ending = true;
            waiting.add(this::close);
            run();
        }
    }

    /** Whether the reader has taken nothing for too long. */
    synchronized boolean isStuck() {
        return writing && System.nanoTime() - since > PATIENCE.toNanos();
    }

    private synchronized boolean fits(Letter letter) {
        if (ending) {
            return true;
        }
        if (waiting.size() == MOST_WAITING) {
            return false;
        }
        waiting.add(letter);
        run();
        return true;
    }

    private void run() {
        if (!running) {
            running = true;
            Thread.startVirtualThread(this::write);
        }
    }

    private void write() {
        for (var letter = next(); letter != null; letter = next()) {
            try {
                write(letter.make());
            } catch (IOException gone) {
                LOG.debug("A reader went away", gone);
                givesUp.accept("");
            } catch (RuntimeException trouble) {
                LOG.warn("Could not tell a program what happened", trouble);
                givesUp.accept(TROUBLE);
            }
        }
    }

    private void write(byte @Nullable [] bytes) throws IOException {
        if (bytes != null) {
            begin();
            wire.write(bytes);
        }
    }

    private byte @Nullable [] close() {
        wire.close();
        return null;
    }

    private synchronized @Nullable Letter next() {
        writing = false;
        var letter = waiting.poll();
        running = letter != null;
        return letter;
    }

    private synchronized void begin() {
        writing = true;
        since = System.nanoTime();
    }
}
