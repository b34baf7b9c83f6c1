package app.kith.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Somebody of the demo's town who has signed in.
 *
 * @param posts of the first page of their feed, as {@code author/post}
 * @param handles of those who wrote them
 */
record Member(String id, String token, List<String> posts, List<String> handles) {

    static final int PAGE = 20;

    private static final String PASSWORD = "welcome to kith";

    static Member signIn(Line line, String handle) throws IOException {
        var credentials = "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(handle, PASSWORD);
        var signIn = Request.post("/api/sessions", "", credentials);
        var session = line.ask(signIn).expect(200, signIn).json();
        var token = session.get("accessToken").asString();
        var read = Request.get("/api/feed/me", token);
        var items = line.ask(read).expect(200, read).json().get("items");
        return new Member(
                session.get("user").get("id").asString(),
                token,
                IntStream.range(0, items.size())
                        .mapToObj(n -> author(items.get(n), "id") + "/"
                                + items.get(n).get("id").asString())
                        .toList(),
                IntStream.range(0, items.size())
                        .mapToObj(n -> author(items.get(n), "handle"))
                        .distinct()
                        .toList());
    }

    private static String author(JsonNode post, String field) {
        return post.get("author").get(field).asString();
    }

    boolean hasAWholePage() {
        return posts.size() == PAGE;
    }
}
