package app.kith.user;

import app.kith.platform.FreshRead;
import app.kith.platform.UserId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where members can be written to. Only for who writes to them: nobody else gets to see it. */
@Service
@FreshRead
public class Mailboxes {

    private final MemberDetails members;

    Mailboxes(MemberDetails members) {
        this.members = members;
    }

    /** A member's address, and what to call them. */
    public record Mailbox(UserId member, String address, String name) {}

    /** @param login a handle or an address; of who has closed the account there is none */
    public Optional<Mailbox> of(String login) {
        return members.find(login).filter(UserEntity::isOpen).map(UserEntity::toMailbox);
    }
}
