package app.kith;

import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.springframework.boot.test.context.TestComponent;

/** Counts the SQL that a question takes. Other tests' listeners must be at rest meanwhile: tests run one by one. */
@TestComponent
public class Statements {

    private final SessionFactory sessions;

    Statements(EntityManagerFactory entities) {
        this.sessions = entities.unwrap(SessionFactory.class);
    }

    /** The answer, and how many statements were prepared for it. */
    public record Counted<T>(T answer, long statements) {}

    public <T> Counted<T> count(Supplier<T> question) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        var answer = question.get();
        return new Counted<>(answer, sessions.getStatistics().getPrepareStatementCount() - before);
    }
}
