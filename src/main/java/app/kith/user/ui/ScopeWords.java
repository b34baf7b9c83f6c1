package app.kith.user.ui;

import app.kith.user.Scope;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;

/** A scope for the person who decides: its name, and under it what it means. */
@Tag("span")
class ScopeWords extends HtmlContainer {

    ScopeWords(Scope scope) {
        add(new Text(scope.title()), new Small(scope.words()));
    }

    @Tag("small")
    private static class Small extends HtmlContainer {

        Small(String words) {
            setText(words);
        }
    }
}
