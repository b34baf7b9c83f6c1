package app.kith.messaging.rest;

import app.kith.messaging.ConversationId;
import app.kith.messaging.Conversations;
import app.kith.messaging.Groups;
import app.kith.platform.Forbidden;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The members of one's own conversations. */
@RestController
@RequestMapping("/api/conversations/{id}/members/{userId}")
class MemberController {

    private final Conversations conversations;
    private final Groups groups;
    private final Users users;

    MemberController(Conversations conversations, Groups groups, Users users) {
        this.conversations = conversations;
        this.groups = groups;
        this.users = users;
    }

    /**
     * Leaves a group. Nobody can send another away, and a conversation of two can't be left.
     *
     * @param id the id of the conversation
     * @param userId one's own id, or {@code me}
     */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable ConversationId id, @PathVariable String userId) {
        conversations.get(viewer, id);
        if (!viewer.is(users.meant(viewer, userId))) {
            throw new Forbidden("Nobody takes somebody else out of a group.");
        }
        groups.leave(viewer, id);
    }
}
