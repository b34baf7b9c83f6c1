package app.kith.api;

import app.kith.user.Scope;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a call's method and address say about it. What is said here is held against the server by {@link ExampleTests}. */
record Rules(HttpMethod method, String path) {

    private static final Set<String> OPEN = Set.of(
            "POST /api/users",
            "POST /api/sessions",
            "POST /api/sessions/refresh",
            "POST /api/password-resets",
            "PUT /api/password-resets/{token}",
            "GET /api/problems/{type}");

    private static final String SIGN_IN = "POST /api/sessions";

    private static final String SIGN_OUT = "DELETE /api/sessions/current";

    private static final String POSTING = "30 a minute, by member: posts, comments, edits and reposts together";

    private static final Map<String, String> LIMITS = Map.of(
            "POST /api/users", "5 an hour, by address",
            "POST /api/sessions", "10 in 15 minutes, by name; 25 in 5 minutes, by address",
            "POST /api/password-resets", "5 in 30 minutes, by name and by address",
            "POST /api/posts", POSTING,
            "PATCH /api/posts/{postId}", POSTING,
            "POST /api/posts/{postId}/comment", POSTING,
            "POST /api/posts/{postId}/repost", POSTING,
            "POST /api/messages", "120 a minute, by member",
            "POST /api/media", "30 in 30 minutes, by member");

    /** What a program of the community's own may do, and no other: not with all scopes there are. */
    private static final Set<String> OWN = Set.of("webhooks", "DELETE /api/users/{id}");

    private static final String READING = "300 in 5 minutes, by token, all that is read together";

    String call() {
        return method + " " + path;
    }

    /** The first word after {@code /api/}. */
    String tag() {
        return path.split("/")[2];
    }

    boolean isOpen() {
        return OPEN.contains(call());
    }

    boolean isOwn() {
        return OWN.contains(tag()) || OWN.contains(call());
    }

    boolean isStream() {
        return tag().equals("stream");
    }

    /** Empty where no token is needed, or any will do. */
    Optional<String> scope() {
        if (isOpen() || isOwn() || call().equals(SIGN_OUT)) {
            return Optional.empty();
        }
        if (Set.of("messages", "conversations").contains(tag())) {
            return Optional.of(Scope.MESSAGES.text());
        }
        return Optional.of((method == HttpMethod.GET ? Scope.READ : Scope.WRITE).text());
    }

    Optional<String> limit() {
        var reads = method == HttpMethod.GET && !isOpen();
        if (!reads && tag().equals("webhooks")) {
            return Optional.of("60 in 10 minutes, by member, whatever is done to webhooks together");
        }
        return Optional.ofNullable(reads ? READING : LIMITS.get(call()));
    }

    /** The statuses with which it may refuse. */
    Stream<String> errors(Operation operation) {
        var hasBody = operation.getRequestBody() != null;
        var takes = operation.getParameters() != null || hasBody;
        var writes = method != HttpMethod.GET;
        return Stream.of(
                        error("400", takes && !path.equals("/api/problems/{type}")),
                        error("401", true),
                        error("403", scope().isPresent() || isOwn() || call().equals(SIGN_IN)),
                        error("404", path.contains("{") || hasBody && !isOpen()),
                        error("409", writes && !tag().equals("sessions")),
                        error("412", call().equals("PATCH /api/posts/{postId}")),
                        error("413", hasBody),
                        error("415", hasBody),
                        error(
                                "422",
                                method == HttpMethod.POST
                                        && !Set.of("sessions", "webhooks").contains(tag())),
                        error("429", limit().isPresent()),
                        error("503", writes))
                .flatMap(Optional::stream);
    }

    private static Optional<String> error(String status, boolean happens) {
        return happens ? Optional.of(status) : Optional.empty();
    }
}
