package app.kith.feed;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import java.util.Base64;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come in the feed that puts the most relevant first. As text it is what a page names as its next:
 * which entry was the newest when they began, and a bit for each of those from there on that they have seen. So what
 * comes meanwhile moves nothing, and whatever is liked meanwhile, nothing comes twice and nothing is left out.
 *
 * @param newest the entry that was the newest; {@link Long#MAX_VALUE} where they begin
 */
record Progress(long newest, BitSet seen) {

    static final Progress BEGINNING = new Progress(Long.MAX_VALUE, new BitSet());

    /** As many as there are bits for. */
    static final int MOST = 200;

    private static final Pattern FORM = Pattern.compile("r(\\d{1,19})\\.([\\w-]{1,34})");

    /** @throws Refused when it is none of ours */
    static Progress of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return BEGINNING;
        }
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw notOurs();
        }
        try {
            var seen = BitSet.valueOf(Base64.getUrlDecoder().decode(found.group(2)));
            return new Progress(Long.parseLong(found.group(1)), seen);
        } catch (IllegalArgumentException noNumberOrNoBits) {
            throw (Refused) notOurs().initCause(noNumberOrNoBits);
        }
    }

    /**
     * Where a page by time begins: behind all of these, too.
     *
     * @throws Refused when it is none of ours
     */
    static Cursor byTime(@Nullable String text) {
        try {
            var cursor = Cursor.before(text);
            if (cursor.place() >= 0) {
                return cursor;
            }
            throw notOurs();
        } catch (NotFound noNumber) {
            throw (Refused) notOurs().initCause(noNumber);
        }
    }

    static boolean isByRelevance(@Nullable String text) {
        return text == null || text.isBlank() || text.startsWith("r");
    }

    String text() {
        return "r" + newest + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seen.toByteArray());
    }

    private static Refused notOurs() {
        return new Refused("before", "Send the “next” of the page before, or nothing to begin.");
    }
}
