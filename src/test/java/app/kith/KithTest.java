package app.kith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test with the whole program and a database in memory, asked through doors or {@code MockMvc}; the real
 * server is for the browsers of {@code e2e/}. All of them share one context, which
 * takes seconds to start; so each makes its own people with {@link Cast} and looks only at what they did.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "kith.data=target/test-data",
            "spring.datasource.url=jdbc:h2:mem:kith;MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
                    + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "logging.level.org.hibernate.engine.internal.StatisticalLoggingSessionEventListener=off"
        })
@AutoConfigureMockMvc
@Import({Cast.class, Statements.class})
public @interface KithTest {}
