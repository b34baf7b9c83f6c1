package app.kith.bench;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A member at a connection, and the conversation they write in. Each writes in one of their own, so that nobody waits
 * for another's row.
 */
record Seat(Line line, Member member, String conversation, SplittableRandom random) implements AutoCloseable {

    static Seat take(Line line, Member member, Member other, long seed) throws IOException {
        var body = "{\"to\": [\"%s\"], \"text\": \"Hello\"}".formatted(other.id());
        var greeting = Request.post("/api/messages", member.token(), body);
        var message = line.ask(greeting).expect(201, greeting).json();
        return new Seat(line, member, message.get("conversationId").asString(), new SplittableRandom(seed));
    }

    String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
