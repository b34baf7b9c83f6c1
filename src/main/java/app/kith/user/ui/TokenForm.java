package app.kith.user.ui;

import app.kith.design.Copied;
import app.kith.platform.Refused;
import app.kith.user.Scope;
import app.kith.user.security.Accesses;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Function;

/** Makes a token, and shows it this once. */
class TokenForm extends Div {

    private static final int USUAL_DAYS = 90;

    /** What the form holds. */
    record Draft(String name, Set<Scope> scopes, int days) {}

    private final TextField name = new TextField("What it is for");
    private final ScopePicker scopes = new ScopePicker("What it may do", Set.of(Scope.READ));
    private final Select<Integer> days = new Select<>();
    private final Div made = new Div();
    private final Faults faults =
            new Faults().beside("name", name).beside("scopes", scopes).beside("days", days);

    TokenForm(Function<Draft, String> make) {
        addClassName("profile-form");
        name.setMaxLength(Accesses.LONGEST_NAME);
        days.setLabel("Good for");
        days.setItems(7, 30, USUAL_DAYS, Accesses.MOST_DAYS);
        days.setItemLabelGenerator(each -> each == Accesses.MOST_DAYS ? "a year" : each + " days");
        days.setValue(USUAL_DAYS);
        made.getElement().setAttribute("role", "status");
        var button = new Button("Make token", _ -> make(make));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(button);
        foot.addClassName("savebar");
        add(name, scopes, days, foot, made);
    }

    private void make(Function<Draft, String> make) {
        try {
            show(make.apply(new Draft(name.getValue(), scopes.getValue(), days.getValue())));
            name.clear();
        } catch (Refused refused) {
            faults.show(refused);
        }
    }

    private void show(String token) {
        made.removeAll();
        var hint = new Paragraph("Take it now: nobody can see it again.");
        hint.addClassName("help");
        made.add(new Copied("Your new token", token), hint);
    }
}
