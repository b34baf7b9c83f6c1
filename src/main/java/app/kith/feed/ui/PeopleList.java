package app.kith.feed.ui;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;

/** People, each with a button to follow them. Longer lists grow while one scrolls. Holds no rows. */
@Tag("kith-people")
@JsModule("./kith-people.ts")
class PeopleList extends Component {

    /** Where the people come from. */
    @FunctionalInterface
    interface Source extends Serializable {

        Page<PersonRow> before(Cursor cursor);
    }

    private final Source source;
    private final FollowSwitch follow;

    PeopleList(Source source, FollowSwitch follow) {
        this.source = source;
        this.follow = follow;
        refresh();
    }

    /** What to say where there is nobody; without it, nothing is said. */
    void whenEmpty(String title, String sentence) {
        getElement().setProperty("emptyTitle", title).setProperty("emptySentence", sentence);
    }

    /** Begins anew, for a source that has changed. */
    void refresh() {
        getElement().callJsFunction("show", source.before(Cursor.NEWEST));
    }

    @ClientCallable
    Page<PersonRow> more(String cursor) {
        try {
            return source.before(Cursor.before(cursor));
        } catch (NotFound noSuchPlace) {
            return Page.empty();
        }
    }

    @ClientCallable
    FollowSwitch.Answer follow(String member, boolean on) {
        return follow.answer(member, on);
    }
}
