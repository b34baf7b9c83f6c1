package app.kith.user.ui;

import app.kith.user.Scope;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** What an app asks for, in plain words, all chosen at first. Part of a form that the browser sends. */
@Tag("fieldset")
class ScopeChoices extends HtmlContainer {

    ScopeChoices(Set<Scope> scopes) {
        addClassName("choices");
        getElement().setAttribute("aria-label", "What it may do");
        scopes.stream().sorted().map(ScopeChoices::choice).forEach(this::add);
    }

    private static NativeLabel choice(Scope scope) {
        var box = new Input();
        box.setType("checkbox");
        box.getElement()
                .setAttribute("name", "scope")
                .setAttribute("value", scope.text())
                .setAttribute("checked", true);
        var words = new Span(new Text(scope.title() + " "), new Small(scope.words()));
        var label = new NativeLabel();
        label.add(box, words);
        label.addClassName("choice");
        return label;
    }

    @Tag("small")
    private static class Small extends HtmlContainer {

        Small(String words) {
            setText(words);
        }
    }
}
