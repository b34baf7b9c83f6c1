package app.kith.platform.socket;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The queues of all modules. */
@Component
class Queues {

    private static final String PREFIX = "/user/queue/";

    private final List<Queue> all;

    Queues(List<Queue> all) {
        this.all = all;
    }

    List<Queue> openTo(Pass pass) {
        return all.stream().filter(pass::opens).toList();
    }

    /** @throws Refusal when there is no such queue, or the program may not listen to it */
    Queue at(String destination, Pass pass) {
        var queue = all.stream()
                .filter(each -> address(each).equals(destination))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no such destination. There are " + addresses() + "."));
        if (!pass.opens(queue)) {
            throw new Refusal(
                    "The token does not allow %s: it lacks the scope %s.".formatted(destination, queue.scope()));
        }
        return queue;
    }

    private String addresses() {
        return all.stream().map(Queues::address).sorted().collect(Collectors.joining(", "));
    }

    private static String address(Queue queue) {
        return PREFIX + queue.name();
    }
}
