package app.kith.api;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What fields look like, by their names: in the document, every program talks to the same few people. */
final class Samples {

    static final String AN_ID = "116829184634880";
    private static final String AN_EARLIER_ID = "116829184630272";
    private static final String A_MOMENT = "2026-11-20T18:30:00.000Z";

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("id", AN_ID),
            Map.entry("rootId", AN_EARLIER_ID),
            Map.entry("parentId", AN_EARLIER_ID),
            Map.entry("lastReadId", AN_EARLIER_ID),
            Map.entry("conversationId", AN_EARLIER_ID),
            Map.entry("messageId", AN_ID),
            Map.entry("upTo", AN_ID),
            Map.entry("next", AN_EARLIER_ID),
            Map.entry("handle", "bob"),
            Map.entry("login", "alice"),
            Map.entry("email", "bob@example.org"),
            Map.entry("password", "a ladder and a lamp"),
            Map.entry("displayName", "Bob Baker"),
            Map.entry("bio", "Bread, early. Chess, late."),
            Map.entry("name", "ladders"),
            Map.entry("text", "Does anybody have a ladder for the weekend? #ladders"),
            Map.entry("warning", "Spoilers for the play"),
            Map.entry("title", "Street party"),
            Map.entry("alt", "A ladder leaning against an apple tree"),
            Map.entry("url", "/media/5f/3c9a.webp"),
            Map.entry("previewUrl", "/media/5f/3c9a-400.webp"),
            Map.entry("avatarUrl", "/media/0b/77e1.webp"),
            Map.entry("headerUrl", "/media/91/d2c4.webp"),
            Map.entry("blurhash", "LEHV6nWB2yk8pyo0adR*.7kCMdnj"),
            Map.entry("clientKey", "0199a2b4-7c1e-7f00-8a51-3b1f6f0c2d11"),
            Map.entry("accessToken", "eyJhbGciOiJFUzI1NiJ9…"),
            Map.entry("refreshToken", "116829184634880.hT3…"),
            Map.entry("expiresIn", 900),
            Map.entry("width", 1600),
            Map.entry("height", 1200),
            Map.entry("likes", 3),
            Map.entry("comments", 2),
            Map.entry("reposts", 1),
            Map.entry("followers", 48),
            Map.entry("following", 31),
            Map.entry("posts", 120),
            Map.entry("people", 17),
            Map.entry("count", 3),
            Map.entry("unread", 2),
            Map.entry("createdAt", A_MOMENT),
            Map.entry("editedAt", A_MOMENT),
            Map.entry("webhookId", AN_EARLIER_ID),
            Map.entry("secret", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"),
            Map.entry("failingSince", A_MOMENT),
            Map.entry("at", A_MOMENT),
            Map.entry("triedAt", A_MOMENT),
            Map.entry("nextAt", A_MOMENT),
            Map.entry("tries", 1),
            Map.entry("answer", "Thanks"),
            Map.entry("until", "2027-01-31T00:00:00.000Z"));

    private static final Map<String, String> BY_PARAMETER = Map.of(
            "id", "@bob",
            "userId", "@alice",
            "postId", AN_ID,
            "deliveryId", AN_ID,
            "conversationId", AN_EARLIER_ID,
            "tag", "ladders",
            "type", "not-found",
            "q", "ladder",
            "alt", "A ladder leaning against an apple tree");

    private Samples() {}

    static Optional<Object> of(RecordComponent component) {
        return Optional.ofNullable(BY_NAME.get(component.getName()));
    }

    static @Nullable String of(Parameter parameter) {
        return BY_PARAMETER.get(parameter.getName());
    }
}
