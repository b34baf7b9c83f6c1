package app.kith.messaging.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/**
 * Where messages leave the browser. They wait there until they are acknowledged, whatever happens to the tab or to
 * the server meanwhile, and are sent again with the same key; so it serves all conversations, not only the open one.
 */
@Tag("kith-outbox")
@JsModule("./kith-outbox.ts")
class Outbox extends Component {

    private final Chat chat;

    Outbox(Chat chat) {
        this.chat = chat;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("open", chat.me().text());
    }

    @ClientCallable
    Answer<Line> send(String conversation, String text, String[] pictures, String clientKey) {
        return Answer.of(() -> chat.send(conversation, text, List.of(pictures), clientKey));
    }
}
