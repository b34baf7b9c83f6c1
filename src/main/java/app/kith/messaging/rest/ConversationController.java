package app.kith.messaging.rest;

import app.kith.messaging.Conversation;
import app.kith.messaging.ConversationId;
import app.kith.messaging.Conversations;
import app.kith.messaging.GroupChange;
import app.kith.messaging.Groups;
import app.kith.messaging.MessageId;
import app.kith.messaging.NewGroup;
import app.kith.messaging.Receipts;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own conversations, the one that was last written in first. */
@RestController
@RequestMapping("/api/conversations")
class ConversationController {

    private final Conversations conversations;
    private final Groups groups;
    private final Receipts receipts;

    ConversationController(Conversations conversations, Groups groups, Receipts receipts) {
        this.conversations = conversations;
        this.groups = groups;
        this.receipts = receipts;
    }

    /**
     * With a title it is a group; without one, it is the conversation with the one member.
     *
     * @param title what the group is called, at most 60 characters; null for a conversation of two
     * @param members the ids of the others: one, or at most 49 in a group
     */
    record Beginning(@Nullable String title, List<UserId> members) {}

    /**
     * What is not there stays as it is.
     *
     * @param title the new name of a group, 1 to 60 characters
     * @param members ids of who comes into a group in addition; at most 50 are in one. They read what is said from then
     *     on
     */
    @JsonIgnoreProperties({"id", "kind", "last", "unread", "lastReadId"})
    record Regroup(@Nullable String title, @Nullable List<UserId> members) {

        GroupChange change() {
            return new GroupChange(title, Objects.requireNonNullElse(members, List.of()));
        }
    }

    /** @param messageId the newest message that was read */
    record Seen(MessageId messageId) {}

    /** Lists one’s conversations, the one last written in first. */
    @GetMapping
    ResponseEntity<Page<Conversation>> list(Viewer viewer, Cursor before) {
        return Listing.of(conversations.inbox(viewer, before), "before");
    }

    /**
     * Begins a conversation: with a title it is a group, without one the conversation with that one member. The latter
     * exists once: asking again gives the same.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Conversation> create(Viewer viewer, @RequestBody Beginning beginning) {
        var id = begin(viewer, beginning);
        return ResponseEntity.created(URI.create("/api/conversations/" + id.text()))
                .body(conversations.get(viewer, id));
    }

    /** Shows one of one’s conversations. */
    @GetMapping("/{id}")
    Conversation show(Viewer viewer, @PathVariable ConversationId id) {
        return conversations.get(viewer, id);
    }

    /** Gives a group another name, and brings people in. Every member may; a conversation of two stays as it is. */
    @PatchMapping("/{id}")
    Conversation update(Viewer viewer, @PathVariable ConversationId id, @RequestBody Regroup change) {
        groups.change(viewer, id, change.change());
        return conversations.get(viewer, id);
    }

    /** Notes how far one has read. It never goes back. */
    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Viewer viewer, @PathVariable ConversationId id, @RequestBody Seen seen) {
        receipts.read(viewer, id, seen.messageId());
    }

    private ConversationId begin(Viewer viewer, Beginning beginning) {
        if (beginning.title() != null) {
            return conversations.group(viewer, new NewGroup(beginning.title(), beginning.members()));
        }
        if (beginning.members().size() != 1) {
            throw new Refused("title", "A conversation of several people needs a title.");
        }
        return conversations.direct(viewer, beginning.members().getFirst());
    }
}
