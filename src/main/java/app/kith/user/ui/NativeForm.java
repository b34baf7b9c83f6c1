package app.kith.user.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that the browser itself sends, so that password managers know it and it works without a session. */
@Tag("form")
class NativeForm extends HtmlContainer {

    NativeForm(String action) {
        getElement().setAttribute("method", "post").setAttribute("action", action);
        if (VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            hold(csrf.getParameterName(), csrf.getToken());
        }
    }

    /** Sends this along, unseen. */
    final void hold(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name);
        input.setValue(value);
        input.getElement().setAttribute("value", value);
        add(input);
    }
}
