package app.kith.messaging.ui;

import app.kith.messaging.Message;
import app.kith.platform.RichText;
import app.kith.platform.RichText.Piece;
import java.util.List;

/** A message as it is drawn: the browser finds no links by itself. */
record Line(Message message, List<Piece> pieces) {

    static Line of(Message message) {
        return new Line(message, RichText.pieces(message.text()));
    }

    static List<Line> all(List<Message> messages) {
        return messages.stream().map(Line::of).toList();
    }
}
