package app.kith.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** What members write: plain text in which addresses, {@code @handles} and {@code #tags} lead somewhere. */
public final class RichText {

    /** Letters and digits after an {@code @}; a member's name where there is one. */
    public static final String HANDLE = "[A-Za-z0-9_]{2,30}";

    private static final int LONGEST_SHOWN = 40;

    private static final LinkExtractor LINKS = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW))
            .build();

    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}_@/.])@(?<handle>" + HANDLE
            + ")(?![\\p{L}\\p{N}_@])" + "|(?<![\\p{L}\\p{N}_&/])#(?<tag>[\\p{L}\\p{N}_]{1,50})(?<!#[0-9]{1,50})");

    /**
     * A piece of a text. Drawn as text, never as markup.
     *
     * @param href where it leads; absent for plain words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Piece(String text, @Nullable String href) {

        boolean startsWith(char sign) {
            return href != null && text.charAt(0) == sign;
        }
    }

    private RichText() {}

    /** The text in pieces, in order. Put together again they are the text, but for long addresses, cut short. */
    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        for (var span : LINKS.extractSpans(text)) {
            var part = text.substring(span.getBeginIndex(), span.getEndIndex());
            if (span instanceof LinkSpan && isWeb(part)) {
                pieces.add(new Piece(shortened(part), part.startsWith("www.") ? "https://" + part : part));
            } else {
                addNamed(pieces, part);
            }
        }
        return List.copyOf(pieces);
    }

    /** The handles that the text speaks to, in small letters, in order. */
    public static Set<String> handles(String text) {
        return named(text, '@');
    }

    /** The tags of the text, in small letters, in order. */
    public static Set<String> tags(String text) {
        return named(text, '#');
    }

    private static Set<String> named(String text, char sign) {
        return pieces(text).stream()
                .filter(piece -> piece.startsWith(sign))
                .map(piece -> piece.text().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void addNamed(List<Piece> pieces, String part) {
        var matcher = NAMED.matcher(part);
        var from = 0;
        while (matcher.find()) {
            addWords(pieces, part.substring(from, matcher.start()));
            var handle = matcher.group("handle");
            pieces.add(new Piece(matcher.group(), handle == null ? tagPath(matcher.group("tag")) : handlePath(handle)));
            from = matcher.end();
        }
        addWords(pieces, part.substring(from));
    }

    private static void addWords(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, null));
        }
    }

    private static String handlePath(String handle) {
        return "/@" + handle.toLowerCase(Locale.ROOT);
    }

    private static String tagPath(String tag) {
        return "/tags/" + tag.toLowerCase(Locale.ROOT);
    }

    /** Only what a browser opens as a page: no {@code javascript:}, no {@code data:}. */
    private static boolean isWeb(String address) {
        var small = address.toLowerCase(Locale.ROOT);
        return small.startsWith("https://") || small.startsWith("http://") || small.startsWith("www.");
    }

    private static String shortened(String address) {
        var shown = address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
