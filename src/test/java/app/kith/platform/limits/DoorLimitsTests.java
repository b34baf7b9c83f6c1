package app.kith.platform.limits;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.media.Drawn;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.messaging.Conversations;
import app.kith.messaging.Messages;
import app.kith.messaging.NewMessage;
import app.kith.platform.Time;
import app.kith.post.Posts;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@KithTest
class DoorLimitsTests {

    private final Cast cast;
    private final Posts posts;
    private final Conversations conversations;
    private final Messages messages;
    private final Uploads uploads;

    DoorLimitsTests(Cast cast, Posts posts, Conversations conversations, Messages messages, Uploads uploads) {
        this.cast = cast;
        this.posts = posts;
        this.conversations = conversations;
        this.messages = messages;
        this.uploads = uploads;
    }

    @Test
    void theHouseItselfIsNotCounted() {
        var alice = cast.alice();
        Outside.times(40, () -> posts.publish(alice, Outside.DRAFT));
        Outside.does(() -> posts.publish(alice, Outside.DRAFT));
    }

    @Test
    void oneCanWriteAHundredAndTwentyMessagesAMinute() {
        var alice = cast.alice();
        var talk = conversations.direct(alice, cast.bob().id());
        Runnable writing = () -> messages.send(alice, new NewMessage(talk, "Hi", List.of(), null));
        Time.at(Instant.now(), () -> {
            Outside.times(120, () -> Outside.does(writing));
            assertThatThrownBy(() -> Outside.does(writing)).hasMessageStartingWith("You’re writing very quickly.");
        });
    }

    @Test
    void oneCanAddThirtyPicturesInHalfAnHour() {
        var alice = cast.alice();
        var picture = Drawn.png(8, 8);
        Runnable adding = () -> uploads.take(alice, new ByteArrayInputStream(picture), Shape.ATTACHMENT);
        Time.at(Instant.now(), () -> {
            Outside.times(30, () -> Outside.does(adding));
            assertThatThrownBy(() -> Outside.does(adding))
                    .hasMessage("You’re adding pictures very quickly. Try again in 1 minute.");
        });
    }
}
