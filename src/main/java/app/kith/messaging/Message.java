package app.kith.messaging;

import app.kith.media.Media;
import app.kith.user.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a conversation.
 *
 * @param text plain words; empty when there are only pictures
 * @param clientKey what the sender's program called it before it had an id
 */
public record Message(
        MessageId id,
        ConversationId conversationId,
        Person sender,
        String text,
        List<Media> media,
        String clientKey,
        Instant createdAt,
        @Nullable Instant editedAt) {

    public Message {
        media = List.copyOf(media);
    }
}
