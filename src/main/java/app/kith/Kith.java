package app.kith;

import app.kith.platform.persistence.Failover;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline.Position;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The program. {@code java -jar kith.jar} runs it with everything embedded. Beans are named with their package, so
 * that two modules may use the same plain word for what they keep to themselves.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"platform", "design"})
@Push
@EnableScheduling
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://kith/tokens.css")
@StyleSheet("context://kith/aura-bridge.css")
@StyleSheet("context://kith/kith.css")
public class Kith implements AppShellConfigurator {

    /**
     * A virtual thread that loads a class holds its carrier while it waits for a jar file. With one carrier for each of
     * two cores, two of them can wait for a third that gets no carrier to go on with, and nothing moves any more; seen
     * once. So many cannot load classes at the same moment.
     */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final String ENOUGH_CARRIERS = "64";

    /** Before the first paint, so that nobody who chose the dark is blinded first. */
    private static final String CHOSEN_THEME =
            "const t = localStorage.getItem('kith:theme'); if (t) document.documentElement.dataset.theme = t;";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(Position.PREPEND, CHOSEN_THEME, Wrapping.JAVASCRIPT);
        settings.addFavIcon("icon", "/kith/mark.svg", "any");
        settings.addMetaTag("theme-color", "#1b5e48");
    }

    static void main(String[] args) {
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "failover" -> Failover.main(rest);
            case "health" -> HealthCheck.main(rest);
            default -> serve(args);
        }
    }

    private static void serve(String[] args) {
        System.getProperties().putIfAbsent(CARRIERS, ENOUGH_CARRIERS);
        SpringApplication.run(Kith.class, args);
    }
}
