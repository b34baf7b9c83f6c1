package app.kith.messaging.rest;

import app.kith.messaging.Message;
import app.kith.messaging.MessageArrived;
import app.kith.messaging.Messages;
import app.kith.platform.Live;
import app.kith.platform.Live.Registration;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.platform.socket.News;
import app.kith.platform.socket.Queue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Messages of all one's conversations, one's own among them. */
@Component
class MessageQueue implements Queue {

    private final Live live;
    private final Messages messages;

    MessageQueue(Live live, Messages messages) {
        this.live = live;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String event() {
        return "message";
    }

    @Override
    public String scope() {
        return "messages";
    }

    @Override
    public Registration listen(Viewer viewer, Consumer<News> ear) {
        return live.listen(Topic.of(viewer.id()), MessageArrived.class, arrived -> ear.accept(news(arrived.message())));
    }

    @Override
    public Optional<List<News>> since(Viewer viewer, long id) {
        var page = messages.missed(viewer, id);
        return page.next() == null
                ? Optional.of(page.items().stream().map(MessageQueue::news).toList())
                : Optional.empty();
    }

    private static News news(Message message) {
        return News.of(message.id().value(), message);
    }
}
