package app.kith.feed.ui;

import app.kith.post.ui.Distance;
import app.kith.post.ui.Distance.Wish;
import app.kith.user.Person;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableRunnable;

/** What one can do about a member beside following them: hear less of them, or nothing. */
@Tag("kith-member-menu")
@JsModule("./kith-member-menu.ts")
class MemberMenu extends Component {

    private final Person member;
    private final Distance.Keeper keeper;
    private final SerializableRunnable parted;

    /** @param parted hears that the member was blocked */
    MemberMenu(Person member, boolean muting, Distance.Keeper keeper, SerializableRunnable parted) {
        this.member = member;
        this.keeper = keeper;
        this.parted = parted;
        getElement().callJsFunction("show", member, muting);
    }

    @ClientCallable
    Distance.Answer keep(Wish wish, int days) {
        var answer = keeper.keep(member.id().text(), wish, days);
        if (wish == Wish.BLOCK && answer.refused() == null) {
            parted.run();
        }
        return answer;
    }
}
