package app.kith.demo;

import app.kith.messaging.ConversationId;
import app.kith.messaging.Conversations;
import app.kith.messaging.Messages;
import app.kith.messaging.NewGroup;
import app.kith.messaging.NewMessage;
import app.kith.messaging.Receipts;
import app.kith.platform.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans what people write to each other, and how far they have read it. */
class Talks {

    private final Conversations conversations;
    private final Messages messages;
    private final Receipts receipts;

    private final Map<Talk, ConversationId> begun = new HashMap<>();

    Talks(Conversations conversations, Messages messages, Receipts receipts) {
        this.conversations = conversations;
        this.messages = messages;
        this.receipts = receipts;
    }

    void plan(Chronicle chronicle, People people, List<Talk> talks) {
        for (var talk : talks) {
            var begin = chronicle.now().minus(talk.begun());
            var step = talk.begun()
                    .minus(talk.ended())
                    .dividedBy(Math.max(1, talk.lines().size() - 1));
            for (var number = 0; number < talk.lines().size(); number++) {
                var at = number;
                chronicle.add(begin.plus(step.multipliedBy(number)), () -> say(people, talk, at));
            }
        }
    }

    private void say(People people, Talk talk, int number) {
        var line = talk.lines().get(number);
        var conversation = begun.computeIfAbsent(talk, _ -> begin(people, talk));
        var message = messages.send(people.named(line.author()), NewMessage.of(conversation, line.text()));
        talk.members().stream()
                .filter(member -> talk.isRead(member, number))
                .forEach(member -> receipts.read(people.named(member), conversation, message.id()));
    }

    private ConversationId begin(People people, Talk talk) {
        var members = talk.members().stream().map(people::named).map(Viewer::id).toList();
        var first = people.named(talk.members().getFirst());
        return talk.title() == null
                ? conversations.direct(first, members.getLast())
                : conversations.group(first, new NewGroup(talk.title(), members));
    }
}
