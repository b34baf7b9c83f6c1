package app.kith.notification.ui;

import app.kith.notification.NotificationId;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of notifications. They are data on the client; here is only where they come from. */
@Tag("kith-notes")
@JsModule("./kith-notes.ts")
class NoteList extends Component {

    /** Where the rows come from. */
    interface Source extends Serializable {

        Page<Note> before(Cursor cursor);

        /** What came after one that is known, the newest first. */
        List<Note> after(NotificationId known);

        void read(NotificationId upTo);
    }

    private @Nullable Source source;

    /**
     * Begins anew with the newest.
     *
     * @param reads whether looking at the rows counts as reading everything up to the newest of them
     * @param nothing what is said when there are no rows
     */
    void show(Source rows, boolean reads, String nothing) {
        source = rows;
        getElement().setProperty("reads", reads).setProperty("nothing", nothing);
        getElement().callJsFunction("show", rows.before(Cursor.NEWEST));
    }

    void arrive(Note note) {
        getElement().callJsFunction("arrive", note);
    }

    /** Takes the look of the new from all rows. */
    void calm() {
        getElement().callJsFunction("calm");
    }

    @ClientCallable
    Page<Note> before(String cursor) {
        return source == null ? Page.empty() : source.before(Cursor.before(cursor));
    }

    @ClientCallable
    List<Note> after(String known) {
        return source == null ? List.of() : source.after(NotificationId.of(known));
    }

    @ClientCallable
    void read(String upTo) {
        if (source != null) {
            source.read(NotificationId.of(upTo));
        }
    }
}
