package app.kith.feed.rest;

import app.kith.feed.FeedGrew;
import app.kith.feed.Feeds;
import app.kith.platform.Live;
import app.kith.platform.Live.Registration;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.platform.socket.News;
import app.kith.platform.socket.Queue;
import app.kith.post.Entry;
import app.kith.post.Posts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is new on one's home feed, each as its reader may see it at the moment, at its place in the feed. */
@Component
class FeedQueue implements Queue {

    private final Live live;
    private final Feeds feeds;
    private final Posts posts;

    FeedQueue(Live live, Feeds feeds, Posts posts) {
        this.live = live;
        this.feeds = feeds;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String event() {
        return "feed";
    }

    @Override
    public String scope() {
        return "read";
    }

    @Override
    public Registration listen(Viewer viewer, Consumer<News> ear) {
        return live.listen(Topic.of(viewer.id()), FeedGrew.class, grown -> ear.accept(news(viewer, grown)));
    }

    @Override
    public Optional<List<News>> since(Viewer viewer, long id) {
        var page = feeds.homeAfter(viewer, id);
        return page.next() == null
                ? Optional.of(page.items().stream().map(FeedQueue::news).toList())
                : Optional.empty();
    }

    private News news(Viewer viewer, FeedGrew grown) {
        return new News(grown.place(), () -> read(viewer, grown));
    }

    private @Nullable Entry read(Viewer viewer, FeedGrew grown) {
        return posts.of(viewer, List.of(grown.post())).stream()
                .map(post -> new Entry(post, grown.via()))
                .findFirst()
                .orElse(null);
    }

    private static News news(Entry entry) {
        return News.of(entry.place(), entry);
    }
}
