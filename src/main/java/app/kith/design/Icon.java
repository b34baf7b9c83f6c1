package app.kith.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** One drawing of the sprite. Says nothing to a screen reader: the word stands beside it, or on its button. */
@Tag("kith-icon")
@JsModule("./kith-icon.ts")
public class Icon extends Component {

    public Icon(String name) {
        getElement().setAttribute("name", name);
    }

    /** 16 px, for beside small words. */
    public Icon small() {
        getElement().getClassList().add("s");
        return this;
    }
}
