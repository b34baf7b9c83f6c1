package app.kith.messaging;

import app.kith.messaging.MembershipRepository.Badge;
import app.kith.platform.Live;
import app.kith.platform.UserId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the count in the frame true. Counts after the commit, when it sees all that others have written meanwhile:
 * counted before, two who write to one member at the same moment would each see only their own.
 */
@Component
class Badges {

    private final MembershipRepository memberships;
    private final Live live;

    Badges(MembershipRepository memberships, Live live) {
        this.memberships = memberships;
        this.live = live;
    }

    @ApplicationModuleListener
    void on(MessageSent event) {
        tell(event.recipients());
    }

    @ApplicationModuleListener
    void on(ConversationRead event) {
        tell(List.of(event.reader()));
    }

    private void tell(Collection<UserId> members) {
        var unread = memberships.badges(members.stream().map(UserId::value).toList()).stream()
                .collect(Collectors.toMap(Badge::member, Badge::conversations));
        members.forEach(member -> live.tell(
                member, new UnreadTotal(unread.getOrDefault(member.value(), 0L).intValue())));
    }
}
