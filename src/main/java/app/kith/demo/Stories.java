package app.kith.demo;

import app.kith.demo.Story.Line;
import app.kith.media.MediaId;
import app.kith.platform.Viewer;
import app.kith.post.Audience;
import app.kith.post.Bookmarks;
import app.kith.post.Comments;
import app.kith.post.Draft;
import app.kith.post.Likes;
import app.kith.post.PostId;
import app.kith.post.Posts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plans what is posted, answered, liked and kept, and when. */
class Stories {

    private static final Duration LAST_POST = Duration.ofMinutes(12);

    /** How long people go on answering, and liking. */
    private static final Duration TALKING = Duration.ofHours(7);

    private static final Duration LIKING = Duration.ofHours(20);

    /** Towards now the posts come closer: somebody who opens the feed finds something from minutes ago. */
    private static final double CLOSER = 1.35;

    private final Posts posts;
    private final Comments comments;
    private final Likes likes;
    private final Bookmarks bookmarks;
    private final Gallery gallery;

    private final Map<Line, PostId> told = new HashMap<>();

    Stories(Posts posts, Comments comments, Likes likes, Bookmarks bookmarks, Gallery gallery) {
        this.posts = posts;
        this.comments = comments;
        this.likes = likes;
        this.bookmarks = bookmarks;
        this.gallery = gallery;
    }

    /** @param stories the oldest first */
    void plan(Chronicle chronicle, People people, List<Story> stories) {
        var last = chronicle.now().minus(LAST_POST);
        var whole = Duration.between(chronicle.begin(), last).toMillis();
        for (var number = 0; number < stories.size(); number++) {
            var ago = Math.pow(1 - number / (stories.size() - 1.0), CLOSER) * whole;
            plan(chronicle, people, stories.get(number), last.minusMillis((long) ago));
        }
    }

    private void plan(Chronicle chronicle, People people, Story story, Instant at) {
        chronicle.add(at, publishing(people, story, at));
        var talking = Duration.between(at, chronicle.after(at, TALKING));
        var lines = story.lines();
        for (var number = 1; number < lines.size(); number++) {
            var line = lines.get(number);
            var moment = at.plus(talking.multipliedBy(number).dividedBy(lines.size()));
            chronicle.add(moment, () -> answer(people, story, line));
            like(chronicle, people, line, moment, chronicle.draw(5) / 4);
        }
        like(chronicle, people, story.post(), at, 1 + chronicle.draw(story.picture() == null ? 4 : 9));
        keep(chronicle, people, story.post(), at);
    }

    private Runnable publishing(People people, Story story, Instant at) {
        var author = people.named(story.post().author());
        var picture = story.picture();
        var painted = picture == null ? null : gallery.paint(author, picture, at);
        return () -> {
            var media = painted == null ? List.<MediaId>of() : List.of(painted.join());
            var draft = new Draft(story.post().text(), media, Audience.EVERYONE, null);
            told.put(story.post(), posts.publish(author, draft).id());
        };
    }

    private void answer(People people, Story story, Line line) {
        var answered = id(story.answered(line));
        told.put(
                line,
                comments.add(people.named(line.author()), answered, Draft.of(line.text()))
                        .id());
    }

    private void like(Chronicle chronicle, People people, Line line, Instant from, int most) {
        var until = chronicle.after(from, LIKING);
        for (var liker : chronicle.draw(people.others(people.named(line.author())), most)) {
            chronicle.add(chronicle.between(from, until), () -> likes.add(liker, id(line)));
        }
    }

    private void keep(Chronicle chronicle, People people, Line line, Instant from) {
        for (Viewer member : people.cast()) {
            if (chronicle.draw(20) == 0) {
                chronicle.add(chronicle.after(from, LIKING), () -> bookmarks.add(member, id(line)));
            }
        }
    }

    private PostId id(Line line) {
        return Objects.requireNonNull(told.get(line));
    }
}
