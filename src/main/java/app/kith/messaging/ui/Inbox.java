package app.kith.messaging.ui;

import app.kith.design.Ears;
import app.kith.graph.Parted;
import app.kith.messaging.Conversation;
import app.kith.messaging.ConversationId;
import app.kith.messaging.MessageArrived;
import app.kith.messaging.SeenUpTo;
import app.kith.messaging.Typing;
import app.kith.platform.Live;
import app.kith.user.Person;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of conversations. Its rows are data; the browser draws them. */
@Tag("kith-inbox")
@JsModule("./kith-inbox.ts")
class Inbox extends Component {

    private final Chat chat;

    Inbox(Chat chat, Live live) {
        this.chat = chat;
        getElement().getClassList().add("inbox");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "Conversations");
        Ears.of(live, this)
                .on(chat.happenings(), MessageArrived.class, arrived -> tell("arrived", arrived.message()))
                .on(chat.happenings(), SeenUpTo.class, seen -> tell("seen", seen))
                .on(chat.happenings(), Typing.class, typing -> tell("typing", typing))
                .on(chat.happenings(), Parted.class, parted -> tell("parted", parted));
    }

    /** Which one is marked as open; null for none. */
    void mark(@Nullable ConversationId open) {
        tell("mark", open == null ? "" : open.text());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        tell("show", chat.list(null));
    }

    @ClientCallable
    Answer<Listed> list(@Nullable String before) {
        return Answer.of(() -> chat.list(before));
    }

    @ClientCallable
    Answer<Conversation> conversation(String id) {
        return Answer.of(() -> chat.conversation(id));
    }

    @ClientCallable
    Answer<List<Person>> people(String start) {
        return Answer.of(() -> chat.people(start));
    }

    @ClientCallable
    Answer<String> group(String title, String[] members) {
        return Answer.of(() -> chat.group(title, List.of(members)));
    }

    private void tell(String what, Object message) {
        getElement().callJsFunction(what, message);
    }
}
