package app.kith.platform.socket;

import app.kith.Cast;
import app.kith.Database;
import app.kith.Statements;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test with the whole program on a port of its own, for what needs real connections. They share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kith.base-url=https://kith.example",
            "kith.api.origins=https://reader.example",
            "kith.limits.enabled=false",
            "server.address=127.0.0.1",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = Database.class)
@Import({Cast.class, Statements.class, Listeners.class, Happenings.class})
@interface SocketTest {}
