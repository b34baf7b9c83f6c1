package app.kith.messaging;

import app.kith.media.Media;
import app.kith.media.MediaId;
import app.kith.platform.Ids;
import app.kith.platform.UserId;
import app.kith.user.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "message")
class MessageEntity {

    private @Id long id;
    private long conversationId;
    private long senderId;
    private String text;
    private String mediaIds; // a few, always read with the row: text instead of a table
    private String clientKey;
    private @Nullable Instant editedAt;
    private @Version @Nullable Integer version;

    protected MessageEntity() {}

    MessageEntity(long id, UserId sender, NewMessage message) {
        this.id = id;
        this.conversationId = message.conversationId().value();
        this.senderId = sender.value();
        this.text = message.text();
        this.mediaIds = message.mediaIds().stream().map(MediaId::text).collect(Collectors.joining(","));
        this.clientKey = message.clientKey();
    }

    long id() {
        return id;
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    UserId sender() {
        return new UserId(senderId);
    }

    List<MediaId> media() {
        return mediaIds.isEmpty()
                ? List.of()
                : Stream.of(mediaIds.split(",")).map(MediaId::of).toList();
    }

    Message toMessage(Person sender, List<Media> media) {
        return new Message(
                new MessageId(id),
                new ConversationId(conversationId),
                sender,
                text,
                media,
                clientKey,
                Ids.time(id),
                editedAt);
    }
}
