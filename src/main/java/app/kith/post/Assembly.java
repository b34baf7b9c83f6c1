package app.kith.post;

import app.kith.media.Media;
import app.kith.media.MediaId;
import app.kith.media.Uploads;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import app.kith.user.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes of rows what one viewer sees. However many rows, it takes one statement each for authors, pictures and the
 * viewer's own marks, and one for how the viewer stands to the authors, where that is not known already.
 */
@Component
class Assembly {

    /** What a row does not hold. */
    record Seen(Person author, List<Media> media, boolean liked, boolean reposted, boolean bookmarked) {}

    /** Posts, and everybody who has to do with them. */
    private record Shown(List<Post> posts, Map<UserId, Person> people) {

        Map<PostId, Post> byId() {
            return posts.stream().collect(Collectors.toMap(Post::id, Function.identity()));
        }
    }

    /** Which of the rows the viewer may see. */
    private interface Glance {

        List<PostEntity> visible(Viewer viewer, List<PostEntity> posts, Marks.Mine mine);
    }

    private final PostRepository repository;
    private final Sight sight;
    private final Marks marks;
    private final Users users;
    private final Uploads uploads;

    Assembly(PostRepository repository, Sight sight, Marks marks, Users users, Uploads uploads) {
        this.repository = repository;
        this.sight = sight;
        this.marks = marks;
        this.users = users;
        this.uploads = uploads;
    }

    /** A page of what was asked for with this cursor; shorter by what the viewer may not see. */
    Page<Post> page(Viewer viewer, List<PostEntity> probed, Cursor cursor) {
        var page = Page.of(probed, cursor, post -> post.id().value());
        return page.with(show(viewer, page.items()));
    }

    /** As {@link #page}, where it is known already that the viewer follows who wrote them. */
    Page<Post> followedPage(Viewer viewer, List<PostEntity> probed, Cursor cursor) {
        var page = Page.of(probed, cursor, post -> post.id().value());
        return page.with(show(viewer, page.items(), sight::ofFollowed));
    }

    /** A page of ids that were asked for with this cursor. */
    Page<Post> marked(Viewer viewer, List<Long> probed, Cursor cursor) {
        var page = Page.of(probed, cursor, Long::longValue);
        return page.with(inOrder(viewer, page.items().stream().map(PostId::new).toList()));
    }

    /** In the order of the ids; those that are gone, or not meant for the viewer, are left out. */
    List<Post> inOrder(Viewer viewer, List<PostId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var posts = shown(viewer, rows(ids), List.of(), sight::of).byId();
        return ids.stream().map(posts::get).filter(Objects::nonNull).toList();
    }

    /** What stands at these places, each post once, where it stands first. */
    List<Entry> entries(Viewer viewer, List<Place> places) {
        return entries(viewer, places, sight::of);
    }

    /** As {@link #entries}, where it is known already that the viewer may see what everyone may, and follows the rest. */
    List<Entry> followedEntries(Viewer viewer, List<Place> places) {
        return entries(viewer, places, sight::ofFollowed);
    }

    /** @throws NotFound when the viewer may not see it */
    Post show(Viewer viewer, PostEntity post) {
        return show(viewer, List.of(post)).stream().findFirst().orElseThrow(NotFound::new);
    }

    List<Post> show(Viewer viewer, List<PostEntity> posts) {
        return show(viewer, posts, sight::of);
    }

    private List<Post> show(Viewer viewer, List<PostEntity> posts, Glance glance) {
        return shown(viewer, posts, List.of(), glance).posts();
    }

    private List<Entry> entries(Viewer viewer, List<Place> places, Glance glance) {
        if (places.isEmpty()) {
            return List.of();
        }
        var highest = new LinkedHashMap<PostId, Place>();
        places.forEach(place -> highest.putIfAbsent(place.post(), place));
        var passing = places.stream().map(Place::via).filter(Objects::nonNull).toList();
        var shown = shown(viewer, rows(List.copyOf(highest.keySet())), passing, glance);
        var posts = shown.byId();
        return highest.values().stream()
                .flatMap(place -> entry(place, posts.get(place.post()), shown.people()).stream())
                .toList();
    }

    /** None where the post, or who passed it on, is gone. */
    private static Optional<Entry> entry(Place place, @Nullable Post post, Map<UserId, Person> people) {
        var via = place.via() == null ? null : people.get(place.via());
        return post == null || (place.via() != null && via == null)
                ? Optional.empty()
                : Optional.of(place.entry(post, via));
    }

    private List<PostEntity> rows(List<PostId> ids) {
        return repository.findAll(ids.stream().map(PostId::value).toList());
    }

    private Shown shown(Viewer viewer, List<PostEntity> posts, List<UserId> others, Glance glance) {
        if (posts.isEmpty()) {
            return new Shown(List.of(), Map.of());
        }
        var mine = marks.of(viewer.id(), posts);
        var visible = glance.visible(viewer, posts, mine);
        var people = users.people(Stream.concat(
                        visible.stream().flatMap(post -> Stream.of(post.author(), post.owner())), others.stream())
                .toList());
        var pictures = uploads.of(
                visible.stream().flatMap(post -> post.media().stream()).toList());
        var seen = visible.stream()
                .filter(post -> people.containsKey(post.author()) && people.containsKey(post.owner()))
                .map(post -> post.toPost(seen(post, people, pictures, mine)))
                .toList();
        return new Shown(seen, people);
    }

    private static Seen seen(
            PostEntity post, Map<UserId, Person> authors, Map<MediaId, Media> pictures, Marks.Mine mine) {
        var id = post.id().value();
        return new Seen(
                Objects.requireNonNull(authors.get(post.author())),
                post.media().stream()
                        .map(pictures::get)
                        .filter(Objects::nonNull)
                        .toList(),
                mine.liked().contains(id),
                mine.reposted().contains(id),
                mine.bookmarked().contains(id));
    }
}
