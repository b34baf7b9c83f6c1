package app.kith.bench;

import java.util.UUID;
import java.util.function.Function;

/** What is measured. */
enum Call {
    /** All that stands before a call of the API, and then a short page that is made of constants. */
    NO_OP("no-op", "GET /api/problems/not-found", 200, seat -> get(seat, "/api/problems/not-found")),
    PROFILE(
            "profile",
            "GET /api/users/@{handle}",
            200,
            seat -> get(seat, "/api/users/@" + seat.any(seat.member().handles()))),
    POST(
            "post",
            "GET /api/posts/{userId}/{postId}",
            200,
            seat -> get(seat, "/api/posts/" + seat.any(seat.member().posts()))),
    FEED("feed page", "GET /api/feed/me", 200, seat -> get(seat, "/api/feed/me")),
    MESSAGE("sent message", "POST /api/messages", 201, Call::message);

    private static final String TEXT = "The bread is out of the oven, bring the children round when it suits you.";

    final String what;
    final String call;
    final int status;
    private final Function<Seat, Request> request;

    Call(String what, String call, int status, Function<Seat, Request> request) {
        this.what = what;
        this.call = call;
        this.status = status;
        this.request = request;
    }

    Request by(Seat seat) {
        return request.apply(seat);
    }

    private static Request get(Seat seat, String path) {
        return Request.get(path, seat.member().token());
    }

    private static Request message(Seat seat) {
        var body = "{\"conversationId\": \"%s\", \"text\": \"%s\", \"clientKey\": \"%s\"}"
                .formatted(seat.conversation(), TEXT, UUID.randomUUID());
        return Request.post("/api/messages", seat.member().token(), body);
    }
}
