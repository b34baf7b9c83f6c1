package app.kith;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.platform.OnEachNode;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.core.VerificationOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house, in one test: what is not checked here is advice. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Kith.class);

    private static final ArchRule ROWS_STAY_AT_HOME = noClasses()
            .that()
            .haveSimpleNameEndingWith("Entity")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePublic()
            .because("rows never leave their package; records do");

    private static final ArchRule DOORS_KNOW_NO_SCREEN = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "app.kith", "app.kith.design..", "app.kith.shell..", "..security..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.vaadin..").or(resideInAPackage("app.kith..ui..")))
            .because("the API and the screens use the same doors");

    private static final ArchRule VIEWS_STAY_AT_HOME = noClasses()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePublic()
            .because("what is reached by its address needs no other way");

    private static final ArchRule LOOKS_LIVE_IN_STYLE_SHEETS = noClasses()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .callMethodWhere(target(name("getStyle")))
            .because("a look in Java can't be dark, narrow or printed");

    private static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor");

    private static final ArchRule FIELDS_ARE_PRIVATE = fields().that()
            .areNotStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .should()
            .bePrivate()
            .because("a class alone changes what it holds");

    private static final ArchRule NO_DRAWERS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .because("a name says what a thing is for");

    private static final ArchRule EVERY_PACKAGE_SAYS_WHAT_IS_NULL = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith("org.jspecify.annotations.NullMarked");

    private static final ArchRule JOBS_KNOW_THAT_THERE_ARE_OTHER_NODES = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should()
            .beAnnotatedWith(SchedulerLock.class)
            .orShould()
            .beAnnotatedWith(OnEachNode.class)
            .because("one node does it for all of them, or says why all do");

    @Test
    void keepsTheBorders() {
        var rules = CompositeArchRule.of(ROWS_STAY_AT_HOME)
                .and(DOORS_KNOW_NO_SCREEN)
                .and(VIEWS_STAY_AT_HOME)
                .and(LOOKS_LIVE_IN_STYLE_SHEETS)
                .and(NOTHING_IS_INJECTED_INTO_FIELDS)
                .and(FIELDS_ARE_PRIVATE)
                .and(NO_DRAWERS)
                .and(EVERY_PACKAGE_SAYS_WHAT_IS_NULL)
                .and(JOBS_KNOW_THAT_THERE_ARE_OTHER_NODES);
        MODULES.verify(VerificationOptions.defaults().withAdditionalVerifications(rules));
    }

    /** The map in docs/architecture.md is drawn from the code, so it cannot lie. Run with -Ddraw.map=true to draw it anew. */
    @Test
    void theMapIsTrue() throws IOException {
        var file = Path.of("docs/architecture.md");
        var text = Files.readString(file);
        var drawn = text.replaceFirst(
                "(?s)<!-- modules:begin -->.*<!-- modules:end -->",
                "<!-- modules:begin -->\n```mermaid\n" + map() + "```\n<!-- modules:end -->");
        if (Boolean.getBoolean("draw.map")) {
            Files.writeString(file, drawn);
        }
        assertThat(Files.readString(file))
                .as("docs/architecture.md; draw it anew with -Ddraw.map=true")
                .isEqualTo(drawn);
    }

    private static String map() {
        return MODULES.stream()
                .filter(module -> !isShared(module))
                .map(ModularityTests::line)
                .collect(Collectors.joining("", "graph TD\n", ""));
    }

    private static String line(ApplicationModule module) {
        var needed = module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .filter(other -> !isShared(other))
                .map(other -> other.getIdentifier().toString())
                .sorted()
                .toList();
        var name = module.getIdentifier().toString();
        return needed.isEmpty()
                ? "    %s%n".formatted(name)
                : needed.stream()
                        .map(other -> "    %s --> %s%n".formatted(name, other))
                        .collect(Collectors.joining());
    }

    private static boolean isShared(ApplicationModule module) {
        var name = module.getIdentifier().toString();
        return name.equals("platform") || name.equals("design");
    }
}
