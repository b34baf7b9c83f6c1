package app.kith.messaging;

import app.kith.graph.Ties;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows who can no longer be written to. In a group everybody stays; two alone are parted by a block, or when one goes. */
@Component
class Reach {

    /** The same for who was blocked and for who is gone, so that neither can be told from the other. */
    private static final String OUT_OF_REACH = "They can’t be reached.";

    private final MembershipRepository memberships;
    private final Ties ties;
    private final Users users;

    Reach(MembershipRepository memberships, Ties ties, Users users) {
        this.memberships = memberships;
        this.ties = ties;
        this.users = users;
    }

    /** @throws Refused where the viewer and the other one of a direct conversation are kept from each other */
    void check(Viewer viewer, ConversationId conversation) {
        parted(viewer, conversation).ifPresent(why -> {
            throw new Refused("text", why);
        });
    }

    boolean isOpen(Viewer viewer, ConversationId conversation) {
        return parted(viewer, conversation).isEmpty();
    }

    /** Why a message would reach nobody. Who was blocked does not learn it from this. */
    private Optional<String> parted(Viewer viewer, ConversationId conversation) {
        return memberships
                .partner(conversation.value(), viewer.id().value())
                .map(UserId::new)
                .flatMap(
                        other -> parted(ties.between(viewer.id(), other), other).or(() -> gone(other)));
    }

    private Optional<String> gone(UserId other) {
        return users.people(Set.of(other)).isEmpty() ? Optional.of(OUT_OF_REACH) : Optional.empty();
    }

    private static Optional<String> parted(Ties.Known known, UserId other) {
        return known.blocked().contains(other)
                ? Optional.of("You blocked them. Unblock them to write again.")
                : Optional.of(OUT_OF_REACH).filter(_ -> known.apart(other));
    }
}
