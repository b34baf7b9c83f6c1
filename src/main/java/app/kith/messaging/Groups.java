package app.kith.messaging;

import app.kith.graph.Ties;
import app.kith.messaging.Conversation.Kind;
import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what a group is called and who is in it; all who are in it are alike. Takes the same lock as writing does, so
 * it is clear of each message who was there to hear it.
 *
 * <p>To whoever is not in a conversation every method answers {@link NotFound}.
 */
@Service
@Transactional
public class Groups {

    private final ConversationRepository conversations;
    private final MembershipRepository memberships;
    private final Users users;
    private final Ties ties;
    private final Ids ids;

    Groups(ConversationRepository conversations, MembershipRepository memberships, Users users, Ties ties, Ids ids) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.users = users;
        this.ties = ties;
        this.ids = ids;
    }

    /**
     * Who comes in reads what is said from then on.
     *
     * @throws Refused when it is a conversation of two, when somebody does not exist or a block keeps them from the
     *     viewer, or when there would be too many
     */
    public void change(Viewer viewer, ConversationId id, GroupChange change) {
        var group = lock(viewer, id);
        if (change.title() != null) {
            refuseTwo(group, "title", "A conversation of two has no name. Begin a group instead.");
            group.rename(change.title());
        }
        if (!change.members().isEmpty()) {
            refuseTwo(group, "members", "A conversation of two stays one. Begin a group instead.");
            add(viewer, id, change.members());
        }
    }

    /** @throws Refused when it is a conversation of two */
    public void leave(Viewer viewer, ConversationId id) {
        refuseTwo(lock(viewer, id), "id", "A conversation of two can’t be left. Block them to hear no more of them.");
        memberships.remove(id.value(), viewer.id().value());
    }

    private void add(Viewer viewer, ConversationId id, Collection<UserId> members) {
        var places = memberships.in(List.of(id.value()));
        var newcomers = new TreeSet<>(members);
        places.forEach(place -> newcomers.remove(place.member()));
        if (places.size() + newcomers.size() > NewGroup.MOST_MEMBERS) {
            throw new Refused("members", NewGroup.TOO_MANY);
        }
        refuseStrangers(viewer, newcomers);
        var since = Math.max(ids.next(), MembershipEntity.latest(places) + 1);
        newcomers.forEach(each -> memberships.save(MembershipEntity.since(id.value(), each, since)));
    }

    private void refuseStrangers(Viewer viewer, Collection<UserId> newcomers) {
        var known = ties.among(viewer.id(), new HashSet<>(newcomers));
        if (users.people(newcomers).size() < newcomers.size()
                || newcomers.stream().anyMatch(known::apart)) {
            throw new Refused("members", NewGroup.NOBODY);
        }
    }

    private ConversationEntity lock(Viewer viewer, ConversationId id) {
        return conversations.lock(id.value(), viewer.id().value()).orElseThrow(NotFound::new);
    }

    private static void refuseTwo(ConversationEntity conversation, String field, String words) {
        if (conversation.kind() == Kind.DIRECT) {
            throw new Refused(field, words);
        }
    }
}
