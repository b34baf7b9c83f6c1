package app.kith.post;

import app.kith.platform.UserId;
import java.util.Map;
import java.util.Set;

/**
 * A tag that is talked under, the same for everybody.
 *
 * @param name without its sign, in small letters
 * @param posts how many everybody wrote who wrote any
 */
public record Trend(String name, Map<UserId, Long> posts) {

    /** As it is for somebody who does not want to hear of these; without any posts where nobody else wrote. */
    public Tag without(Set<UserId> hidden) {
        var shown = posts.keySet().stream()
                .filter(author -> !hidden.contains(author))
                .toList();
        return new Tag(name, shown.stream().mapToLong(posts::get).sum(), shown.size());
    }
}
