package app.kith.feed.ui;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.RichText;
import app.kith.platform.Viewer;
import app.kith.post.Post;
import app.kith.post.PostSearch;
import app.kith.post.Tag;
import app.kith.user.Directory;
import app.kith.user.Person;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Understands what is typed into a search field: a name, a {@code @handle}, a {@code #tag}, words of a post. */
@Component
class Search {

    private static final int MOST_PEOPLE = 20;

    record Found(List<Person> people, List<Tag> tags) {

        boolean isEmpty() {
            return people.isEmpty() && tags.isEmpty();
        }

        String inWords() {
            return Figure.inWords(people.size(), "person", "people") + ", "
                    + Figure.inWords(tags.size(), "tag", "tags");
        }
    }

    private final Directory directory;
    private final Trends trends;
    private final PostSearch posts;

    Search(Directory directory, Trends trends, PostSearch posts) {
        this.directory = directory;
        this.trends = trends;
        this.posts = posts;
    }

    Page<Post> posts(Viewer viewer, String words, Cursor before) {
        return posts.find(viewer, words, before);
    }

    Found of(Viewer viewer, String words) {
        return new Found(
                words.startsWith("#") ? List.of() : directory.beginningWith(viewer, words, MOST_PEOPLE),
                words.startsWith("@") ? List.of() : tags(viewer, words));
    }

    /** The tag that was typed, talked about or not, and those talked about that begin like it. */
    private List<Tag> tags(Viewer viewer, String words) {
        return RichText.tags(words.startsWith("#") ? words : "#" + words).stream()
                .limit(1)
                .flatMap(name -> tags(trends.of(viewer), name))
                .toList();
    }

    private static Stream<Tag> tags(List<Tag> talkedAbout, String name) {
        Predicate<Tag> typed = tag -> tag.name().equals(name);
        var itself = talkedAbout.stream().filter(typed).findFirst().orElseGet(() -> new Tag(name, 0, 0));
        var alike = talkedAbout.stream()
                .filter(typed.negate())
                .filter(tag -> tag.name().startsWith(name));
        return Stream.concat(Stream.of(itself), alike);
    }
}
