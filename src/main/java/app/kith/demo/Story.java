package app.kith.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post and what people answered.
 *
 * @param lines the post, then the answers in their order
 */
record Story(List<Line> lines, @Nullable Picture picture) {

    /** @param depth 0 for the post, 1 for an answer to it, 2 for an answer to that */
    record Line(String author, String text, int depth) {}

    static List<Story> all() {
        return Texts.blocks("demo/posts.txt").stream().map(Story::parse).toList();
    }

    private static Story parse(List<String> block) {
        var words = new ArrayList<String>();
        var answers = new ArrayList<Line>();
        Picture picture = null;
        for (var line : block.subList(1, block.size())) {
            if (line.startsWith(">")) {
                answers.add(answer(line));
            } else if (line.startsWith("[")) {
                picture = Picture.parse(line);
            } else {
                words.add(line);
            }
        }
        answers.addFirst(new Line(block.getFirst(), String.join("\n", words), 0));
        return new Story(List.copyOf(answers), picture);
    }

    private static Line answer(String line) {
        var depth = line.indexOf(' ');
        var colon = line.indexOf(": ");
        return new Line(line.substring(depth + 1, colon), line.substring(colon + 2), depth);
    }

    Line post() {
        return lines.getFirst();
    }

    /** What an answer answers: the nearest line above it that stands one step further out. */
    Line answered(Line answer) {
        return lines.subList(0, lines.indexOf(answer)).reversed().stream()
                .filter(line -> line.depth() == answer.depth() - 1)
                .findFirst()
                .orElseThrow();
    }
}
