package app.kith.feed.ui;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.post.ui.Distance;
import app.kith.post.ui.Distance.Wish;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;

/** People whom a member keeps away, each with a button that lets them back. Holds no rows. */
@Tag("kith-away")
@JsModule("./kith-away.ts")
class AwayList extends Component {

    /** Where the people come from. */
    @FunctionalInterface
    interface Source extends Serializable {

        Page<AwayRow> before(Cursor cursor);
    }

    private final Source source;
    private final Distance.Keeper keeper;
    private final Wish back;

    /**
     * @param back what the button does
     * @param nobody what is said where there is none
     */
    AwayList(Source source, Distance.Keeper keeper, Wish back, String nobody) {
        this.source = source;
        this.keeper = keeper;
        this.back = back;
        getElement().setProperty("back", back.name()).setProperty("nobody", nobody);
        getElement().callJsFunction("show", source.before(Cursor.NEWEST));
    }

    @ClientCallable
    Page<AwayRow> more(String cursor) {
        try {
            return source.before(Cursor.before(cursor));
        } catch (NotFound noSuchPlace) {
            return Page.empty();
        }
    }

    @ClientCallable
    Distance.Answer letBack(String member) {
        return keeper.keep(member, back, 0);
    }
}
