package app.kith.messaging.rest;

import app.kith.media.MediaId;
import app.kith.messaging.ConversationId;
import app.kith.messaging.Conversations;
import app.kith.messaging.Message;
import app.kith.messaging.Messages;
import app.kith.messaging.NewMessage;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages: send one, read those of a conversation, the newest first. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private final Messages messages;
    private final Conversations conversations;

    MessageController(Messages messages, Conversations conversations) {
        this.messages = messages;
        this.conversations = conversations;
    }

    /**
     * A message as it comes in. What is not the sender's to set is passed over.
     *
     * @param conversationId where it goes; null when {@code to} says it
     * @param to the id of the one member it goes to; null when {@code conversationId} says it
     * @param text at most 4,000 characters; may be empty when there are pictures
     * @param mediaIds pictures that were uploaded before, at most 4
     * @param clientKey what the program calls this message, at most 64 characters: sent twice, it is one message
     */
    @JsonIgnoreProperties({"id", "sender", "createdAt", "editedAt"})
    record Sending(
            @Nullable ConversationId conversationId,
            @Nullable List<UserId> to,
            @Nullable String text,
            @Nullable List<MediaId> mediaIds,
            @Nullable String clientKey) {

        NewMessage into(ConversationId conversation) {
            return new NewMessage(
                    conversation,
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(mediaIds, List.of()),
                    clientKey);
        }
    }

    /** Sends a message into a conversation, or to one member. The same client key twice is the same message once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Message> create(Viewer viewer, @RequestBody Sending sending) {
        var message = messages.send(viewer, sending.into(conversation(viewer, sending)));
        return ResponseEntity.created(
                        URI.create("/api/messages/" + message.conversationId().text()))
                .body(message);
    }

    /** Lists the messages of one of one’s conversations, the newest first. */
    @GetMapping("/{conversationId}")
    ResponseEntity<Page<Message>> list(Viewer viewer, @PathVariable ConversationId conversationId, Cursor before) {
        return Listing.of(messages.before(viewer, conversationId, before), "before");
    }

    private ConversationId conversation(Viewer viewer, Sending sending) {
        if (sending.conversationId() != null) {
            return sending.conversationId();
        }
        if (sending.to() == null || sending.to().size() != 1) {
            throw new Refused("to", "Name a conversation, or one member.");
        }
        return conversations.direct(viewer, sending.to().getFirst());
    }
}
