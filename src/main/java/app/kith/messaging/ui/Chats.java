package app.kith.messaging.ui;

import app.kith.graph.Ties;
import app.kith.messaging.Conversations;
import app.kith.messaging.Messages;
import app.kith.messaging.Receipts;
import app.kith.platform.Live;
import app.kith.platform.Viewer;
import app.kith.user.Directory;
import org.springframework.stereotype.Component;

/** The doors that the chat asks. */
@Component
record Chats(
        Conversations conversations, Messages messages, Receipts receipts, Directory directory, Ties ties, Live live) {

    Chat of(Viewer viewer) {
        return new Chat(viewer, this);
    }
}
