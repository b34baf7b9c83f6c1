package app.kith.messaging;

import app.kith.platform.Ids;
import app.kith.platform.UserId;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of a new conversation. Each in a transaction of its own, because another may be faster. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Beginnings {

    private final ConversationRepository conversations;
    private final MembershipRepository memberships;
    private final Ids ids;

    Beginnings(ConversationRepository conversations, MembershipRepository memberships, Ids ids) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.ids = ids;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when the pair has one already */
    ConversationId direct(UserId one, UserId other) {
        var id = ids.next();
        conversations.saveAndFlush(ConversationEntity.direct(id, one, other));
        memberships.save(new MembershipEntity(id, one, MembershipEntity.NOTHING_YET));
        memberships.save(new MembershipEntity(id, other, MembershipEntity.NOTHING_YET));
        return new ConversationId(id);
    }

    /** Stands in everybody's inbox from its beginning. */
    ConversationId group(String title, Collection<UserId> members) {
        var id = ids.next();
        conversations.saveAndFlush(ConversationEntity.group(id, title));
        members.forEach(member -> memberships.save(new MembershipEntity(id, member, id)));
        return new ConversationId(id);
    }
}
