package app.kith.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.kith.platform.Cursor;
import app.kith.platform.Ids;
import app.kith.platform.Page;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.PostRepository.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of posts, newest first. A page may be shorter than others, or empty, where it holds what others may see. */
@Service
@Transactional(readOnly = true)
public class Timelines {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int WIDER = 16;
    private static final Limit MOST_TAGS = Limit.of(20);

    private final PostRepository repository;
    private final Shared shared;
    private final Assembly assembly;
    private final Time time;

    Timelines(PostRepository repository, Shared shared, Assembly assembly, Time time) {
        this.shared = shared;
        this.repository = repository;
        this.assembly = assembly;
        this.time = time;
    }

    /** What a member posted, without comments. */
    public Page<Post> by(Viewer viewer, UserId author, Cursor before) {
        return assembly.page(
                viewer, repository.newestBy(author.value(), false, before.place(), before.probe()), before);
    }

    /** What a member posted and passed on, without comments of their own. */
    public Page<Entry> sharedBy(Viewer viewer, UserId member, Cursor before) {
        var page = Page.of(shared.newest(member, before.place(), before.probe()), before, Place::at);
        return page.with(assembly.entries(viewer, page.items()));
    }

    public Page<Post> repliesBy(Viewer viewer, UserId author, Cursor before) {
        return assembly.page(viewer, repository.newestBy(author.value(), true, before.place(), before.probe()), before);
    }

    /** Posts and comments with pictures. */
    public Page<Post> picturesBy(Viewer viewer, UserId author, Cursor before) {
        return assembly.page(
                viewer, repository.newestWithPictures(author.value(), before.place(), before.probe()), before);
    }

    /** @param tag without its sign */
    public Page<Post> tagged(Viewer viewer, String tag, Cursor before) {
        return assembly.page(
                viewer, repository.newestTagged(tag.toLowerCase(Locale.ROOT), before.place(), before.probe()), before);
    }

    /** What any of these posted, without comments. For a caller who knows that the viewer follows them. */
    public Page<Post> ofFollowed(Viewer viewer, Collection<UserId> authors, Cursor before) {
        var values = authors.stream().map(UserId::value).toList();
        return values.isEmpty() ? Page.empty() : assembly.followedPage(viewer, probe(values, before), before);
    }

    /**
     * The tags of the last seven days under which most people wrote for everyone. It is the same for all; who shows it
     * to somebody leaves out whom they don't want to hear of.
     */
    public List<Trend> talkedAbout() {
        var from = Ids.from(time.instant().minus(LATELY));
        var tags = repository.talkedAbout(from, MOST_TAGS);
        var shares = tags.isEmpty()
                ? Map.<String, Map<UserId, Long>>of()
                : repository.shares(from, tags).stream()
                        .collect(groupingBy(Share::tag, toMap(share -> new UserId(share.author()), Share::posts)));
        return tags.stream()
                .map(tag -> new Trend(tag, shares.getOrDefault(tag, Map.of())))
                .toList();
    }

    /**
     * Looks back a day first, and where that does not fill the page, further and further. So of people who write much
     * it reads little more than a page, and of people who write rarely little more than what there is.
     */
    private List<PostEntity> probe(List<Long> authors, Cursor before) {
        var newest = time.instant();
        var start = before.place() < Ids.from(newest) ? Ids.time(before.place()) : newest;
        var most = before.probe().max();
        var found = new ArrayList<PostEntity>();
        var end = before.place();
        for (var back = A_DAY; found.size() < most && end > 0; back = back.multipliedBy(WIDER)) {
            var from = Ids.from(start.minus(back));
            found.addAll(repository.newestBetween(authors, from, end, Limit.of(most - found.size())));
            end = from;
        }
        return found;
    }
}
