package app.kith.demo;

import java.util.List;

/**
 * A picture in a post.
 *
 * @param scene what is drawn, and in which light
 * @param alt what it shows, in words
 */
record Picture(Scene scene, String alt) {

    /** {@code [harbour dusk flip] What it shows.} */
    static Picture parse(String line) {
        var end = line.indexOf(']');
        var words = List.of(line.substring(1, end).split(" "));
        return new Picture(Scene.of(words), line.substring(end + 1).strip());
    }
}
