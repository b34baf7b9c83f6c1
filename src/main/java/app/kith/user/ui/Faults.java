package app.kith.user.ui;

import app.kith.design.Toast;
import app.kith.platform.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts what a door refused beside the fields that it is about, and takes it away while somebody mends it. */
public class Faults {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** @param name as the API writes the field */
    public <C extends Component & HasValidationProperties & HasValue<?, ?>> Faults beside(String name, C field) {
        field.addValueChangeListener(_ -> field.setInvalid(false));
        fields.put(name, field);
        return this;
    }

    public void show(Refused refused) {
        fields.values().forEach(field -> field.setInvalid(false));
        refused.faults().reversed().forEach(this::show);
    }

    private void show(Refused.Fault fault) {
        var field = fields.get(fault.field());
        if (fault.field().isEmpty()) {
            Toast.show(UI.getCurrent(), fault.message());
            return;
        }
        if (field == null) {
            throw new IllegalStateException("No field for " + fault);
        }
        field.setErrorMessage(fault.message());
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
