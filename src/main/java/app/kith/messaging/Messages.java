package app.kith.messaging;

import app.kith.media.Uploads;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limited;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends messages, and shows them to the members of their conversation and to nobody else.
 *
 * <p>To whoever is not in a conversation every method answers {@link NotFound}.
 */
@Service
@Transactional(readOnly = true)
public class Messages {

    /** So many are given at once to a screen that catches up. */
    public static final int MOST_AFTER = 200;

    private static final Limit PROBE_AFTER = Limit.of(MOST_AFTER + 1);

    private final Ledger ledger;
    private final MessageRepository repository;
    private final Assembly assembly;
    private final Uploads uploads;
    private final Tidings tidings;
    private final Reach reach;

    Messages(
            Ledger ledger,
            MessageRepository repository,
            Assembly assembly,
            Uploads uploads,
            Tidings tidings,
            Reach reach) {
        this.ledger = ledger;
        this.repository = repository;
        this.assembly = assembly;
        this.uploads = uploads;
        this.tidings = tidings;
        this.reach = reach;
    }

    /**
     * Sends a message, or answers the one that was sent with the same key before.
     *
     * @throws Refused when a picture is not the viewer's own, or a block keeps the two of a direct conversation apart
     */
    @Transactional
    @Limited(Kind.MESSAGES)
    public Message send(Viewer viewer, NewMessage message) {
        return ledger.lockAndFind(viewer, message).map(assembly::message).orElseGet(() -> write(viewer, message));
    }

    /** @throws NotFound when there is no such message, or none that the viewer may read */
    public Message get(Viewer viewer, MessageId id) {
        var row = repository.findById(id.value()).orElseThrow(NotFound::new);
        ledger.admit(viewer, row.conversation());
        return assembly.messages(List.of(row)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The page that ends before a message, newest first. */
    public Page<Message> before(Viewer viewer, ConversationId conversation, Cursor before) {
        var since = ledger.admit(viewer, conversation);
        var probed = repository.before(conversation.value(), since, before.place(), before.probe());
        var page = Page.of(probed, before, MessageEntity::id);
        return page.with(assembly.messages(page.items()));
    }

    /**
     * What came after a message, oldest first, at most {@link #MOST_AFTER}.
     *
     * @return with a cursor when there is more
     */
    public Page<Message> after(Viewer viewer, ConversationId conversation, MessageId last) {
        var since = ledger.admit(viewer, conversation);
        return upToMost(repository.after(conversation.value(), Math.max(since, last.value()), PROBE_AFTER));
    }

    /**
     * What came after a message in any of the viewer's conversations, oldest first, at most {@link #MOST_AFTER}.
     *
     * @return with a cursor when there is more
     */
    public Page<Message> missed(Viewer viewer, long last) {
        return upToMost(repository.missed(viewer.id().value(), last, PROBE_AFTER));
    }

    /** Tells the other members that the viewer is writing. Nothing of it is kept. */
    public void typing(Viewer viewer, ConversationId conversation) {
        var _ = ledger.admit(viewer, conversation);
        if (reach.isOpen(viewer, conversation)) {
            tidings.typing(new Typing(conversation, viewer.id()), ledger.members(conversation));
        }
    }

    private Page<Message> upToMost(List<MessageEntity> probed) {
        var rows = probed.stream().limit(MOST_AFTER).toList();
        var next = probed.size() > MOST_AFTER ? Long.toString(rows.getLast().id()) : null;
        return new Page<>(assembly.messages(rows), next);
    }

    private Message write(Viewer viewer, NewMessage message) {
        reach.check(viewer, message.conversationId());
        uploads.owned(viewer, message.mediaIds());
        var sent = assembly.message(ledger.write(viewer, message));
        tidings.sent(sent, ledger.members(sent.conversationId()));
        return sent;
    }
}
