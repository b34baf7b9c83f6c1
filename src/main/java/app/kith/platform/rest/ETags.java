package app.kith.platform.rest;

import org.springframework.http.ETag;
import tools.jackson.databind.json.JsonMapper;

/** The tags of what is sent. They are the same as long as every letter of it is. */
public final class ETags {

    private static final JsonMapper JSON = Json.mapper();

    private ETags() {}

    /**
     * Whether a program that says so has read this as it is now. Weakly: our tags are, and whoever read it compressed has
     * read the same.
     *
     * @param ifMatch one or more tags, or a star for whatever is there
     */
    public static boolean match(String ifMatch, Object now) {
        var tag = ETag.create(of(JSON.writeValueAsBytes(now)));
        return ETag.parse(ifMatch).stream().anyMatch(each -> each.isWildcard() || each.compare(tag, false));
    }

    static String of(byte[] body) {
        return "W/\"%s\"".formatted(Print.of(body));
    }
}
