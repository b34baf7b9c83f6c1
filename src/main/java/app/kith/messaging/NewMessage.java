package app.kith.messaging;

import app.kith.media.MediaId;
import app.kith.platform.Refused;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message that is about to be sent. Checks itself; its limits are the ones that the screen shows. */
public record NewMessage(ConversationId conversationId, String text, List<MediaId> mediaIds, String clientKey) {

    /** In characters as people count them: code points. */
    public static final int LONGEST = 4_000;

    public static final int MOST_PICTURES = 4;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @param clientKey makes a repeated sending harmless; without one, every sending is another message */
    public NewMessage(ConversationId conversationId, String text, List<MediaId> mediaIds, @Nullable String clientKey) {
        this.conversationId = conversationId;
        this.text = text.strip();
        this.mediaIds = List.copyOf(mediaIds);
        this.clientKey = clientKey == null ? UUID.randomUUID().toString() : clientKey;
        check();
    }

    public static NewMessage of(ConversationId conversation, String text) {
        return new NewMessage(conversation, text, List.of(), null);
    }

    private void check() {
        if (text.isEmpty() && mediaIds.isEmpty()) {
            throw new Refused("text", "Write something, or add a picture.");
        }
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new Refused("text", "Shorten it by %,d characters.".formatted(length - LONGEST));
        }
        if (mediaIds.size() > MOST_PICTURES) {
            throw new Refused("mediaIds", "Add at most %d pictures.".formatted(MOST_PICTURES));
        }
        if (!KEY.matcher(clientKey).matches()) {
            throw new Refused("clientKey", "Use 1 to 64 letters, digits, hyphens or underscores.");
        }
    }
}
