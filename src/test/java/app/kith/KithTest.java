package app.kith;

import app.kith.api.ApiDocument;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the whole program and a {@link Database}, asked through doors or {@code MockMvc}; the real server is
 * for the browsers of {@code e2e/}. All of them share one context, which takes seconds to start; so each makes its own
 * people with {@link Cast} and looks only at what they did. Webhooks lead to this machine. All of them run on H2, and
 * again on MySQL but for those that are tagged {@code wire}: what they look at is the same on both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "kith.outbound.allow-http=true",
            "kith.outbound.allow-private=true",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "logging.level.org.hibernate.engine.internal.StatisticalLoggingSessionEventListener=off"
        })
@ContextConfiguration(initializers = Database.class)
@AutoConfigureMockMvc
@Tag("database")
@Import({ApiDocument.class, AtOnce.class, Cast.class, Programming.class, Statements.class})
public @interface KithTest {}
