package app.kith.platform.socket;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Server-sent events, as the HTML standard writes them. Their data is JSON on one line. */
final class Events {

    private Events() {}

    /** Where a stream begins, for a program that loses it before anything came; and when to come back then. */
    static byte[] begin(long position, long retry) {
        return bytes("retry: %d\nid: %d\n\n".formatted(retry, position));
    }

    /** @param position null for what can't be read again: whoever comes back begins where it was before */
    static byte[] event(@Nullable Long position, String name, byte[] json) {
        var id = position == null ? "" : "id: %d\n".formatted(position);
        var data = new String(json, StandardCharsets.UTF_8);
        return bytes("%sevent: %s\ndata: %s\n\n".formatted(id, name, data));
    }

    static byte[] comment() {
        return bytes(":\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
