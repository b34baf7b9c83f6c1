package app.kith.post;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds posts by what is said in them, the newest first. */
@Service
@Transactional(readOnly = true)
public class PostSearch {

    /** In letters: shorter words stand in too many posts, and the index knows none. */
    public static final int SHORTEST_WORD = 2;

    static final int MOST_WORDS = 8;

    /** Letters and digits only; so no sign can mean anything to a database. What is longer counts as two words. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{%d,40}".formatted(SHORTEST_WORD));

    private final TextIndex index;
    private final Assembly assembly;

    PostSearch(TextIndex index, Assembly assembly) {
        this.index = index;
        this.assembly = assembly;
    }

    /**
     * Posts and comments that hold all of these words, anywhere in a word of theirs. A page may be shorter than others,
     * or empty, where it holds what only others may see. Without any word of {@value #SHORTEST_WORD} letters it finds
     * nothing.
     *
     * @throws Refused when too many posts hold the words
     */
    public Page<Post> find(Viewer viewer, String text, Cursor before) {
        var words = words(text);
        return words.isEmpty() ? Page.empty() : assembly.marked(viewer, holding(words, before), before);
    }

    private List<Long> holding(List<String> words, Cursor before) {
        return index.holding(words, before.place(), before.probe())
                .orElseThrow(() -> new Refused("q", "Too many posts say that. Add a word that fewer use."));
    }

    static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
