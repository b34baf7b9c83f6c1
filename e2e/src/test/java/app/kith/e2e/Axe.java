package app.kith.e2e;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Set;

/** Looks a page over for what keeps people out of it. */
class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** The serious and critical faults of the page, each with its rule and where it is. */
    static List<String> faults(Browser browser) {
        return new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Axe::described)
                        .toList();
    }

    private static String described(Rule rule) {
        var places =
                rule.getNodes().stream().map(node -> "\n    " + node.getHtml()).toList();
        return rule.getId() + " (" + rule.getHelp() + ")" + String.join("", places);
    }
}
