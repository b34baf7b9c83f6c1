package app.kith;

import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the SQL that a question takes. Waits first until the listeners of what happened before are at rest. */
@TestComponent
public class Statements {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SessionFactory sessions;
    private final JdbcClient jdbc;

    Statements(EntityManagerFactory entities, JdbcClient jdbc) {
        this.sessions = entities.unwrap(SessionFactory.class);
        this.jdbc = jdbc;
    }

    /** The answer, and how many statements were prepared for it. */
    public record Counted<T>(T answer, long statements) {}

    public <T> Counted<T> count(Supplier<T> question) {
        rest();
        var before = sessions.getStatistics().getPrepareStatementCount();
        var answer = question.get();
        return new Counted<>(answer, sessions.getStatistics().getPrepareStatementCount() - before);
    }

    /** Until every listener has done its work. */
    public void rest() {
        await().atMost(PATIENCE).until(this::isOutboxEmpty);
    }

    private boolean isOutboxEmpty() {
        return jdbc.sql("select count(*) from EVENT_PUBLICATION")
                        .query(Long.class)
                        .single()
                == 0;
    }
}
