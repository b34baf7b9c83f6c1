package app.kith.api;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import org.jspecify.annotations.Nullable;

/** Writes Javadoc as Markdown, on one line. */
final class Words implements CommentVisitor {

    private final StringBuilder text = new StringBuilder();

    private Words() {}

    static String of(ParamJavadoc parameter) {
        return of(parameter.getComment());
    }

    static String of(Comment comment) {
        var words = new Words();
        comment.visit(words);
        return words.text.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void commentText(String words) {
        text.append(words);
    }

    @Override
    public void inlineTag(String name, String value) {
        text.append('`').append(value.strip()).append('`');
    }

    @Override
    public void inlineLink(Link link) {
        text.append('`').append(link.getLabel()).append('`');
    }

    @Override
    public void inlineValue(Value value) {
        throw new IllegalArgumentException("The API's Javadoc says values in words: " + value);
    }

    /** The first sentence, without its full stop. */
    static String summary(String words) {
        var end = words.indexOf(". ");
        return words.substring(0, end < 0 ? words.length() : end).replaceFirst("\\.$", "");
    }

    /** What comes after the first sentence; null when it says all. */
    static @Nullable String more(String words) {
        var end = words.indexOf(". ");
        return end < 0 ? null : words.substring(end + 2);
    }
}
