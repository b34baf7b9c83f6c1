package app.kith.user.ui;

import app.kith.user.Person;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses another picture of oneself, or none. Nothing changes before its form is saved. */
@Tag("kith-picture")
@JsModule("./kith-picture.ts")
class PictureField extends Component {

    private boolean changed;
    private @Nullable String chosen;

    PictureField(String label, Person person, UploadHandler target) {
        getElement().setProperty("label", label);
        getElement().setPropertyBean("person", person);
        getElement().setAttribute("target", target);
    }

    PictureField wide() {
        getElement().setProperty("wide", true);
        return this;
    }

    /** Shows this picture, as if nothing had been chosen. */
    void show(@Nullable String url) {
        getElement().setProperty("url", url);
        changed = false;
        chosen = null;
    }

    boolean isChanged() {
        return changed;
    }

    /** The id of the picture that was chosen; nothing when it was taken away. */
    Optional<String> chosen() {
        return Optional.ofNullable(chosen);
    }

    @ClientCallable
    void chosen(String id) {
        changed = true;
        chosen = id;
    }

    @ClientCallable
    void removed() {
        changed = true;
        chosen = null;
    }
}
