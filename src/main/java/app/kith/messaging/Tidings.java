package app.kith.messaging;

import app.kith.platform.Live;
import app.kith.platform.UserId;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what has happened: live to the screens of the members, and as events to other modules. */
@Component
class Tidings {

    private final Live live;
    private final ApplicationEventPublisher events;

    Tidings(Live live, ApplicationEventPublisher events) {
        this.live = live;
        this.events = events;
    }

    void sent(Message message, List<UserId> members) {
        var sender = message.sender().id();
        members.forEach(member -> live.tell(member, new MessageArrived(message)));
        events.publishEvent(new MessageSent(message.id(), message.conversationId(), sender, others(members, sender)));
    }

    void read(SeenUpTo seen, List<UserId> members) {
        members.forEach(member -> live.tell(member, seen));
        events.publishEvent(new ConversationRead(seen.conversation(), seen.reader(), seen.messageId()));
    }

    void typing(Typing typing, List<UserId> members) {
        others(members, typing.who()).forEach(member -> live.tell(member, typing));
    }

    private static List<UserId> others(List<UserId> members, UserId one) {
        return members.stream().filter(Predicate.not(one::equals)).toList();
    }
}
