package app.kith.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/** How long ago something was, in words that stay true while one looks at them. */
@Tag("kith-time")
@JsModule("./kith-time.ts")
public class TimeAgo extends Component {

    public TimeAgo(Instant at) {
        getElement().setAttribute("at", at.toString());
    }
}
