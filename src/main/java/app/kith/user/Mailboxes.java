package app.kith.user;

import app.kith.platform.FreshRead;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where members can be written to. Only for who writes to them: nobody else gets to see it. */
@Service
@FreshRead
public class Mailboxes {

    private final MemberDetails members;
    private final Time time;

    Mailboxes(MemberDetails members, Time time) {
        this.members = members;
        this.time = time;
    }

    /**
     * A member's address, and what to call them.
     *
     * @param suspension what keeps them out; null for who can be let in
     */
    public record Mailbox(
            UserId member,
            String address,
            String name,
            @Nullable Suspension suspension) {}

    /** @param login a handle or an address; of who has closed the account there is none */
    public Optional<Mailbox> of(String login) {
        return members.find(login).filter(UserEntity::isOpen).map(user -> user.toMailbox(time.instant()));
    }
}
