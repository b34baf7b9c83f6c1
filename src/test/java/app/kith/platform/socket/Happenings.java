package app.kith.platform.socket;

import app.kith.graph.Follows;
import app.kith.messaging.Conversations;
import app.kith.messaging.Message;
import app.kith.messaging.Messages;
import app.kith.messaging.NewMessage;
import app.kith.platform.Viewer;
import app.kith.post.Draft;
import app.kith.post.Post;
import app.kith.post.Posts;
import app.kith.user.Profile;
import org.springframework.boot.test.context.TestComponent;

/** What members do that others hear of. */
@TestComponent
class Happenings {

    private final Conversations conversations;
    private final Messages messages;
    private final Posts posts;
    private final Follows follows;

    Happenings(Conversations conversations, Messages messages, Posts posts, Follows follows) {
        this.conversations = conversations;
        this.messages = messages;
        this.posts = posts;
        this.follows = follows;
    }

    Message write(Profile from, Profile to, String text) {
        return messages.send(viewer(from), NewMessage.of(conversations.direct(viewer(from), to.id()), text));
    }

    void type(Profile from, Profile to) {
        messages.typing(viewer(from), conversations.direct(viewer(from), to.id()));
    }

    Post post(Profile author, String text) {
        return posts.publish(viewer(author), Draft.of(text));
    }

    void follow(Profile follower, Profile other) {
        follows.follow(viewer(follower), other.id());
    }

    private static Viewer viewer(Profile member) {
        return Viewer.member(member.id());
    }
}
