package app.kith.messaging;

import app.kith.graph.Ties;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins conversations and lists them. Whoever is not in one learns nothing of it, not even that there is one. */
@Service
@Transactional(readOnly = true)
public class Conversations {

    private final ConversationRepository repository;
    private final MembershipRepository memberships;
    private final Beginnings beginnings;
    private final Assembly assembly;
    private final Users users;
    private final Ties ties;

    Conversations(
            ConversationRepository repository,
            MembershipRepository memberships,
            Beginnings beginnings,
            Assembly assembly,
            Users users,
            Ties ties) {
        this.repository = repository;
        this.memberships = memberships;
        this.beginnings = beginnings;
        this.assembly = assembly;
        this.users = users;
        this.ties = ties;
    }

    /**
     * The conversation of the viewer and one other, which begins with the first question for it. No inbox shows it
     * before its first message. Takes no part in the caller's transaction: of two who begin at the same moment one
     * fails, and looks again for what the other has written.
     *
     * @throws NotFound when there is no such member, or none whom the viewer may see
     * @throws Refused when it is oneself, or somebody whom the viewer blocked and has not written with before
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ConversationId direct(Viewer viewer, UserId other) {
        if (viewer.is(other)) {
            throw new Refused("members", "You can’t write to yourself.");
        }
        users.profile(viewer, other);
        var pair = ConversationEntity.directKey(viewer.id(), other);
        return repository.direct(pair).map(ConversationId::new).orElseGet(() -> beginDirect(viewer.id(), other, pair));
    }

    /** @throws Refused when somebody in it does not exist, or a block keeps them from the viewer */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ConversationId group(Viewer viewer, NewGroup group) {
        var members = new TreeSet<>(group.members());
        members.add(viewer.id());
        if (members.size() > NewGroup.MOST_MEMBERS) {
            throw new Refused("members", NewGroup.TOO_MANY);
        }
        if (users.people(members).size() < members.size() || isApartFromAny(viewer, members)) {
            throw new Refused("members", NewGroup.NOBODY);
        }
        return beginnings.group(group.title(), members);
    }

    /** The viewer's conversations, the one with the newest message first. */
    public Page<Conversation> inbox(Viewer viewer, Cursor before) {
        var seats = memberships.inbox(viewer.id().value(), before.place(), before.probe());
        var page = Page.of(seats, before, seat -> seat.mine().latest());
        return page.with(assembly.conversations(page.items()));
    }

    /** @throws NotFound when the viewer is not in it */
    public Conversation get(Viewer viewer, ConversationId id) {
        var seat = memberships.seat(viewer.id().value(), id.value()).orElseThrow(NotFound::new);
        return assembly.conversations(List.of(seat)).getFirst();
    }

    private boolean isApartFromAny(Viewer viewer, Collection<UserId> members) {
        return members.stream().anyMatch(ties.among(viewer.id(), members)::apart);
    }

    private ConversationId beginDirect(UserId one, UserId other, String pair) {
        if (ties.between(one, other).apart(other)) {
            throw new Refused("members", "You blocked them. Unblock them to write to them.");
        }
        try {
            return beginnings.direct(one, other);
        } catch (DataIntegrityViolationException otherWasFaster) {
            return repository.direct(pair).map(ConversationId::new).orElseThrow(() -> otherWasFaster);
        }
    }
}
