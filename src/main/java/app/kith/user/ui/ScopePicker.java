package app.kith.user.ui;

import app.kith.user.Scope;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;

/** Chooses what a program may do. */
class ScopePicker extends CheckboxGroup<Scope> {

    ScopePicker(String label, Set<Scope> chosen) {
        super(label);
        addClassName("scopes");
        setItems(Scope.values());
        setItemLabelGenerator(Scope::title);
        setItemHelperGenerator(Scope::words);
        setValue(chosen);
    }
}
