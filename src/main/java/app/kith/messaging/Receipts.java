package app.kith.messaging;

import app.kith.platform.NotFound;
import app.kith.platform.Viewer;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows how far everybody has read. */
@Service
@Transactional(readOnly = true)
public class Receipts {

    private final Ledger ledger;
    private final MembershipRepository memberships;
    private final Tidings tidings;

    Receipts(Ledger ledger, MembershipRepository memberships, Tidings tidings) {
        this.ledger = ledger;
        this.memberships = memberships;
        this.tidings = tidings;
    }

    /**
     * The viewer has seen everything up to this message. Never goes back: an older message changes nothing.
     *
     * @throws NotFound when the viewer is not in the conversation
     */
    @Transactional
    public void read(Viewer viewer, ConversationId conversation, MessageId upTo) {
        if (ledger.read(viewer, conversation, upTo)) {
            tidings.read(new SeenUpTo(conversation, viewer.id(), upTo), ledger.members(conversation));
        }
    }

    /** How far each of the other members has read. Who has read nothing is left out. */
    public List<SeenUpTo> seen(Viewer viewer, ConversationId conversation) {
        var _ = ledger.admit(viewer, conversation);
        return memberships.in(List.of(conversation.value())).stream()
                .filter(place -> !viewer.is(place.member()))
                .flatMap(place ->
                        place.lastRead().stream().map(upTo -> new SeenUpTo(conversation, place.member(), upTo)))
                .toList();
    }

    /** How many conversations have something that the viewer has not read: the count in the frame. */
    public int unread(Viewer viewer) {
        return memberships.badges(List.of(viewer.id().value())).stream()
                .mapToInt(badge -> Math.toIntExact(badge.conversations()))
                .sum();
    }
}
