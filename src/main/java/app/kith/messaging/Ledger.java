package app.kith.messaging;

import app.kith.messaging.MembershipEntity.Key;
import app.kith.platform.Conflict;
import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that change together when somebody writes or reads.
 *
 * <p>Those who write in one conversation at the same moment come one after the other: the lock on it is the first
 * thing taken, so nobody waits for anybody in a circle, and messages become visible in the order of their ids.
 * Without that, a screen that asks for what came after the last one it knows could miss one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private final ConversationRepository conversations;
    private final MembershipRepository memberships;
    private final MessageRepository messages;
    private final Ids ids;

    Ledger(
            ConversationRepository conversations,
            MembershipRepository memberships,
            MessageRepository messages,
            Ids ids) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.messages = messages;
        this.ids = ids;
    }

    /**
     * Only for who is in it; to all others there is no such conversation.
     *
     * @return up to which message it is not for this viewer, who came in later
     */
    long admit(Viewer viewer, ConversationId conversation) {
        return memberships
                .since(new Key(conversation.value(), viewer.id().value()))
                .orElseThrow(NotFound::new);
    }

    List<UserId> members(ConversationId conversation) {
        return memberships.in(List.of(conversation.value())).stream()
                .map(MembershipEntity::member)
                .toList();
    }

    /** Takes the lock, and looks whether this very message was sent before. */
    Optional<MessageEntity> lockAndFind(Viewer viewer, NewMessage message) {
        lock(viewer, message.conversationId());
        return messages.findBySenderIdAndClientKey(viewer.id().value(), message.clientKey());
    }

    /** The clocks of two nodes can differ by more than two messages do, so an id is never left to them alone. */
    MessageEntity write(Viewer viewer, NewMessage message) {
        var conversation = message.conversationId().value();
        var latest = MembershipEntity.latest(memberships.in(List.of(conversation)));
        var id = Math.max(ids.near(viewer.id()), latest + 1);
        try {
            var sent = messages.saveAndFlush(new MessageEntity(id, viewer.id(), message));
            memberships.arrived(conversation, id, viewer.id().value());
            return sent;
        } catch (DataIntegrityViolationException inAnotherConversation) {
            throw (Conflict)
                    new Conflict("clientKey", "Another message has this key.").initCause(inAnotherConversation);
        }
    }

    /**
     * Most read to the end, which takes one statement. Else what came later is counted, with the reader's own place
     * locked: who has written meanwhile and is not counted yet waits for it, and then counts itself. The conversation
     * is not locked, for who writes takes that first and the places after it, and the two would wait for each other.
     *
     * @return whether anything was unread that is read now
     */
    boolean read(Viewer viewer, ConversationId conversation, MessageId upTo) {
        var reader = viewer.id().value();
        if (memberships.readAll(conversation.value(), reader, upTo.value()) > 0) {
            return true;
        }
        var _ = memberships.lock(conversation.value(), reader).orElseThrow(NotFound::new);
        var unread = messages.unread(conversation.value(), upTo.value(), reader);
        return memberships.readUpTo(conversation.value(), reader, upTo.value(), unread) > 0;
    }

    private void lock(Viewer viewer, ConversationId conversation) {
        var _ = conversations.lock(conversation.value(), viewer.id().value()).orElseThrow(NotFound::new);
    }
}
