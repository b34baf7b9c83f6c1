package app.kith;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program. {@code java -jar kith.jar} runs it with everything embedded. */
@SpringBootApplication
@Modulithic(sharedModules = {"platform", "design"})
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://kith/tokens.css")
@StyleSheet("context://kith/aura-bridge.css")
@StyleSheet("context://kith/kith.css")
public class Kith implements AppShellConfigurator {

    static void main(String[] args) {
        SpringApplication.run(Kith.class, args);
    }
}
