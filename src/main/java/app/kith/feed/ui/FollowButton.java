package app.kith.feed.ui;

import app.kith.platform.UserId;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Follow, or Following: changes as soon as it is pressed. */
@Tag("kith-follow")
@JsModule("./kith-follow.ts")
class FollowButton extends Component {

    private final UserId member;
    private final FollowSwitch follow;

    FollowButton(UserId member, boolean following, FollowSwitch follow) {
        this.member = member;
        this.follow = follow;
        getElement().setProperty("member", member.text()).setProperty("following", following);
    }

    @ClientCallable
    FollowSwitch.Answer follow(boolean on) {
        return follow.answer(member.text(), on);
    }
}
