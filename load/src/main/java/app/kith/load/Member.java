package app.kith.load;

import app.kith.load.Api.Caller;
import java.util.List;

/**
 * Somebody of the town.
 *
 * @param follows ids of those whose posts come into the feed
 * @param conversations ids of those that one writes in
 * @param token lasts a quarter of an hour; {@code refresh} gets the next
 */
record Member(
        String id,
        String handle,
        String token,
        String refresh,
        String route,
        List<String> follows,
        List<String> conversations) {

    static final String PASSWORD = "a lamp and a ladder";

    Caller caller() {
        return new Caller(token, route);
    }

    Member with(String token, String refresh) {
        return new Member(id, handle, token, refresh, route, follows, conversations);
    }
}
