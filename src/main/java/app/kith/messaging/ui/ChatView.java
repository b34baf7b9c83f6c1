package app.kith.messaging.ui;

import app.kith.design.EmptyState;
import app.kith.design.Wide;
import app.kith.media.Shape;
import app.kith.media.ui.PictureUpload;
import app.kith.messaging.ConversationId;
import app.kith.platform.Live;
import app.kith.platform.Refused;
import app.kith.user.Handle;
import app.kith.user.SignedIn;
import app.kith.user.Users;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;

/** All conversations, and beside them the one that the address names. */
@Route("chat")
@RouteAlias("chat/:conversation([0-9]+)")
@RouteAlias("chat/:handle(@[A-Za-z0-9_]+)")
@Menu(title = "Chat", order = 20, icon = "message-circle")
@PermitAll
class ChatView extends Main implements Wide, BeforeEnterObserver, HasDynamicTitle {

    private static final String HERE = "chat";

    private final Users users;
    private final SignedIn signedIn;
    private final PictureUpload pictures;
    private final Live live;
    private final Chat chat;
    private final Inbox inbox;
    private Component side = nothingOpen();
    private String title = "Chat · Kith";

    ChatView(Chats chats, Users users, SignedIn signedIn, PictureUpload pictures, Live live) {
        this.users = users;
        this.signedIn = signedIn;
        this.pictures = pictures;
        this.live = live;
        this.chat = chats.of(signedIn.viewer());
        this.inbox = new Inbox(chat, live);
        addClassName("chat");
        add(new Outbox(chat), inbox, side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var handle = parameters.get("handle").map(Handle::of);
        if (handle.isPresent()) {
            event.forwardTo(addressOf(handle.get()));
        } else {
            parameters.get("conversation").map(ConversationId::of).ifPresentOrElse(this::open, this::close);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private String addressOf(Handle handle) {
        var other = users.profile(signedIn.viewer(), handle).id();
        try {
            return other.equals(chat.me()) ? HERE : chat.with(other).path().substring(1);
        } catch (Refused blocked) {
            return handle.path().substring(1); // where one can unblock them
        }
    }

    private void open(ConversationId id) {
        var opened = chat.open(id);
        var target = pictures.to(signedIn::viewer, Shape.ATTACHMENT);
        show(new Talk(chat, opened, target, live), opened.name() + " · Kith");
        addClassName("open");
        inbox.mark(id);
    }

    private void close() {
        show(nothingOpen(), "Chat · Kith");
        removeClassName("open");
        inbox.mark(null);
    }

    private void show(Component other, String words) {
        replace(side, other);
        side = other;
        title = words;
    }

    private static Component nothingOpen() {
        var nothing =
                new Section(new EmptyState("No conversation open", "Choose one from the list, or begin a new one."));
        nothing.addClassNames("talk", "none");
        return nothing;
    }
}
