package app.kith.messaging.ui;

import app.kith.design.Ears;
import app.kith.graph.Parted;
import app.kith.messaging.ConversationId;
import app.kith.messaging.MessageArrived;
import app.kith.messaging.SeenUpTo;
import app.kith.messaging.Typing;
import app.kith.platform.Live;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.UploadHandler;

/** The open conversation. Holds no line of it on the server. */
@Tag("kith-talk")
@JsModule("./kith-talk.ts")
class Talk extends Component {

    private final Chat chat;
    private final ConversationId id;

    /** @param pictures where the browser sends them before the message */
    Talk(Chat chat, Opened opened, UploadHandler pictures, Live live) {
        this.chat = chat;
        this.id = opened.conversation().id();
        getElement().getClassList().add("talk");
        getElement().setAttribute("role", "region").setAttribute("aria-label", opened.name());
        getElement().setAttribute("target", pictures);
        tell("show", opened);
        Ears.of(live, this)
                .on(chat.happenings(), MessageArrived.class, this::arrived)
                .on(chat.happenings(), SeenUpTo.class, this::seen)
                .on(chat.happenings(), Typing.class, this::typing)
                .on(chat.happenings(), Parted.class, this::parted);
    }

    @ClientCallable
    Answer<Lines> older(String before) {
        return Answer.of(() -> chat.older(id, before));
    }

    @ClientCallable
    Answer<Lines> newer(String last) {
        return Answer.of(() -> chat.newer(id, last));
    }

    @ClientCallable
    Answer<Boolean> read(String upTo) {
        return Answer.of(() -> chat.read(id, upTo));
    }

    @ClientCallable
    Answer<Boolean> typing() {
        return Answer.of(() -> chat.typing(id));
    }

    private void arrived(MessageArrived arrived) {
        if (arrived.message().conversationId().equals(id)) {
            tell("arrived", Line.of(arrived.message()));
        }
    }

    private void seen(SeenUpTo seen) {
        if (seen.conversation().equals(id)) {
            tell("seen", seen);
        }
    }

    private void typing(Typing typing) {
        if (typing.conversation().equals(id)) {
            tell("typed", typing.who());
        }
    }

    private void parted(Parted parted) {
        getElement().callJsFunction("parted", parted, Chat.closed(parted.wanted()));
    }

    private void tell(String what, Object message) {
        getElement().callJsFunction(what, message);
    }
}
