package app.kith.messaging.rest;

import app.kith.messaging.ConversationId;
import app.kith.messaging.Typing;
import app.kith.platform.Live;
import app.kith.platform.Live.Registration;
import app.kith.platform.Live.Topic;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.platform.socket.News;
import app.kith.platform.socket.Queue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Who is writing to one just now. True for a few seconds, and so nothing that could be missed. */
@Component
class TypingQueue implements Queue {

    private final Live live;

    TypingQueue(Live live) {
        this.live = live;
    }

    record Writing(ConversationId conversationId, UserId userId) {

        static Writing of(Typing typing) {
            return new Writing(typing.conversation(), typing.who());
        }
    }

    @Override
    public String name() {
        return "typing";
    }

    @Override
    public String event() {
        return "typing";
    }

    @Override
    public String scope() {
        return "messages";
    }

    @Override
    public Registration listen(Viewer viewer, Consumer<News> ear) {
        return live.listen(
                Topic.of(viewer.id()), Typing.class, typing -> ear.accept(News.of(null, Writing.of(typing))));
    }

    @Override
    public Optional<List<News>> since(Viewer viewer, long id) {
        return Optional.of(List.of());
    }
}
