package app.kith.api;

import java.util.Map;
import java.util.Optional;

/** A body for every call that takes one, by the call's name. Ids stand for those that a program knows by then. */
final class Bodies {

    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("user.create", """
                    {"handle": "bob", "email": "bob@example.org", "password": "a ladder and a lamp",
                     "displayName": "Bob Baker"}"""),
            Map.entry("user.update", """
                    {"displayName": "Alice Walker", "bio": "Allotments and old radios."}"""),
            Map.entry("session.create", """
                    {"login": "alice", "password": "welcome to kith"}"""),
            Map.entry("session.update", """
                    {"refreshToken": "116829184634880.hT3"}"""),
            Map.entry("post.create", """
                    {"text": "Does anybody have a ladder for the weekend? #ladders"}"""),
            Map.entry("post.update", """
                    {"text": "Does anybody have a ladder for Sunday? #ladders", "warning": ""}"""),
            Map.entry("comment.create", """
                    {"text": "Mine is yours."}"""),
            Map.entry("mute.create", """
                    {"until": "2027-01-31T00:00:00.000Z"}"""),
            Map.entry("conversation.create", """
                    {"title": "Street party", "members": ["116829184630272"]}"""),
            Map.entry("conversation.read", """
                    {"messageId": "116829184634880"}"""),
            Map.entry("conversation.update", """
                    {"title": "Street party in June", "members": ["116829184630272"]}"""),
            Map.entry("passwordReset.create", """
                    {"login": "alice"}"""),
            Map.entry("passwordReset.update", """
                    {"password": "a ladder and a lamp"}"""),
            Map.entry("message.create", """
                    {"to": ["116829184630272"], "text": "Shall I bring it over?",
                     "clientKey": "0199a2b4-7c1e-7f00-8a51-3b1f6f0c2d11"}"""),
            Map.entry("notification.update", """
                    {"upTo": "116829184634880"}"""),
            Map.entry("webhook.create", """
                    {"url": "https://example.org/in", "kinds": ["post.published", "post.removed"]}"""),
            Map.entry("webhook.update", """
                    {"active": false}"""));

    private Bodies() {}

    static String of(String call) {
        return Optional.ofNullable(ALL.get(call))
                .orElseThrow(() -> new AssertionError("Write an example of a body for " + call));
    }
}
