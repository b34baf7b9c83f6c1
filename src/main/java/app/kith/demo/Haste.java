package app.kith.demo;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the embedded database write behind for a while. It writes every commit to its file at once, so that a killed
 * program loses nothing; a town that can be made again need not wait for ten thousand of them.
 */
class Haste {

    private static final int BEHIND_MS = 1_000;

    private final JdbcClient database;
    private final boolean embedded;

    Haste(JdbcClient database, Environment environment) {
        this.database = database;
        this.embedded = !environment.containsProperty("kith.mysql.primary");
    }

    void during(Runnable work) {
        if (!embedded) {
            work.run();
            return;
        }
        writeBehind(BEHIND_MS);
        try {
            work.run();
        } finally {
            writeBehind(0);
        }
    }

    private void writeBehind(int millis) {
        database.sql("set write_delay " + millis).update();
    }
}
