package app.kith.platform.socket;

import app.kith.platform.Ids;
import app.kith.platform.Live.Registration;
import app.kith.platform.socket.Outlet.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** One open connection of a program: whose it is, what it listens to, and when it has to end. */
final class Connection {

    /** So long a program may take to say who it is. */
    static final Duration INTRODUCTION = Duration.ofSeconds(10);

    private static final String NOT_INTRODUCED = "Send CONNECT within 10 seconds.";
    private static final String TOKEN_ENDED = "The access token has ended. Connect again with a new one.";
    private static final String GAP = "Something may not have come here. Connect again, and read what came after %s.";
    private static final String SILENT = "The heartbeats that you promised did not come.";

    /** Of all connections together, so that a crowd of them leaves the database to others: its pool has 16. */
    private static final Semaphore READING = new Semaphore(4);

    private final Wire wire;
    private final Outlet outlet;
    private final Consumer<Connection> whenOver;
    private final Map<String, Registration> ears = HashMap.newHashMap(4);
    private final long since = System.nanoTime();
    private @Nullable Pass pass;
    private boolean over;
    private @Nullable Listener listener;
    private volatile long heard = since;
    private volatile long beaten = since;
    private volatile Duration silence = Duration.ZERO;

    Connection(Wire wire, Consumer<Connection> whenOver) {
        this.wire = wire;
        this.whenOver = whenOver;
        this.outlet = new Outlet(wire, this::end);
    }

    boolean isOn(Class<? extends Wire> kind) {
        return kind.isInstance(wire);
    }

    synchronized @Nullable Pass pass() {
        return pass;
    }

    /** @return whether there is still somebody who could use it */
    synchronized boolean admit(Pass pass) {
        if (!over) {
            this.pass = pass;
        }
        return !over;
    }

    /** The program sends something at least this often; zero when it promised nothing. */
    void expect(Duration silence) {
        this.silence = silence;
    }

    /** Who knows what to do when something may be missed; without one the program is sent away, and reads it by itself. */
    interface Listener {

        /** From now on something may be missing, of all that there was since then. */
        void doubt(Instant since);

        /** All comes again. */
        void catchUp(Instant since);
    }

    synchronized void hears(Listener listener) {
        this.listener = listener;
    }

    void doubt(Instant since) {
        var present = listener();
        if (present != null) {
            present.doubt(since);
        }
    }

    void catchUp(Instant since) {
        var present = listener();
        if (present == null) {
            end(GAP.formatted(Ids.from(since)));
        } else {
            present.catchUp(since);
        }
    }

    private synchronized @Nullable Listener listener() {
        return listener;
    }

    void heard() {
        heard = System.nanoTime();
    }

    void say(byte[] bytes) {
        outlet.put(() -> bytes);
    }

    /** Reads in the member's name, a few at a time, when the reader is ready for it. */
    void tell(Pass pass, Letter letter) {
        outlet.put(() -> inTheNameOf(pass, letter));
    }

    /** Says several things as if at once: nothing is read for the first before the last is there. */
    void together(Runnable saying) {
        outlet.together(saying);
    }

    /** @param name by which the program ends it again */
    synchronized void listen(Pass pass, String name, Queue queue, Function<News, byte @Nullable []> written) {
        if (!over) {
            ears.put(name, queue.listen(pass.viewer(), news -> tell(pass, () -> written.apply(news))));
        }
    }

    synchronized boolean listens(String name) {
        return ears.containsKey(name);
    }

    synchronized int ears() {
        return ears.size();
    }

    synchronized void unlisten(String name) {
        var ear = ears.remove(name);
        if (ear != null) {
            ear.end();
        }
    }

    /** Ends all of it, once. */
    void end(String lastWords) {
        if (isFirstEnd()) {
            whenOver.accept(this);
            outlet.end(lastWords);
        }
    }

    /** Ends what is listened to, and closes when all that was said is written. */
    void leave() {
        if (isFirstEnd()) {
            whenOver.accept(this);
            outlet.finish();
        }
    }

    /** Looks whether it has to end, and else keeps it alive. */
    void look(Instant now) {
        var why = whyItEnds(now);
        if (why != null) {
            end(why);
        } else if (isOlder(beaten, wire.pause())) {
            beaten = System.nanoTime();
            say(wire.beat());
        }
    }

    private @Nullable String whyItEnds(Instant now) {
        var known = pass();
        if (known == null) {
            return isOlder(since, INTRODUCTION) ? NOT_INTRODUCED : null;
        }
        if (!known.ends().isAfter(now)) {
            return TOKEN_ENDED;
        }
        if (outlet.isStuck()) {
            return Outlet.TOO_SLOW;
        }
        return silence.isPositive() && isOlder(heard, silence) ? SILENT : null;
    }

    private synchronized boolean isFirstEnd() {
        var first = !over;
        over = true;
        ears.values().forEach(Registration::end);
        ears.clear();
        return first;
    }

    private static boolean isOlder(long moment, Duration age) {
        return System.nanoTime() - moment > age.toNanos();
    }

    private static byte @Nullable [] inTheNameOf(Pass pass, Letter letter) {
        READING.acquireUninterruptibly();
        SecurityContextHolder.setContext(new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(pass, "")));
        try {
            return letter.make();
        } finally {
            SecurityContextHolder.clearContext();
            READING.release();
        }
    }
}
