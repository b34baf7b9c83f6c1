package app.kith.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Follows;
import app.kith.notification.Notification.Kind;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.post.Audience;
import app.kith.post.Comments;
import app.kith.post.Draft;
import app.kith.post.Likes;
import app.kith.post.Post;
import app.kith.post.PostPublished;
import app.kith.post.Posts;
import app.kith.user.Person;
import app.kith.user.Users;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class NotificationsTests {

    private final Notifications notifications;
    private final Bell bell;
    private final BoxRepository boxes;
    private final Notifier notifier;
    private final Posts posts;
    private final Comments comments;
    private final Likes likes;
    private final Follows follows;
    private final Users users;
    private final Live live;
    private final Cast cast;
    private final Statements statements;
    private final EventPublicationRegistry outbox;
    private final TransactionTemplate transaction;

    private final Viewer alice;
    private final Viewer bob;
    private final Viewer carol;

    NotificationsTests(
            Notifications notifications,
            Bell bell,
            BoxRepository boxes,
            Notifier notifier,
            Posts posts,
            Comments comments,
            Likes likes,
            Follows follows,
            Users users,
            Live live,
            Cast cast,
            Statements statements,
            EventPublicationRegistry outbox,
            TransactionTemplate transaction) {
        this.notifications = notifications;
        this.bell = bell;
        this.boxes = boxes;
        this.notifier = notifier;
        this.posts = posts;
        this.comments = comments;
        this.likes = likes;
        this.follows = follows;
        this.users = users;
        this.live = live;
        this.cast = cast;
        this.statements = statements;
        this.outbox = outbox;
        this.transaction = transaction;
        alice = cast.alice();
        bob = cast.bob();
        carol = cast.carol();
    }

    @Test
    void tellsTheAuthorWhoLikedAPost() {
        var post = posts.publish(alice, Draft.of("Bread is out."));
        likes.add(bob, post.id());
        settle();
        var told = only(alice);
        assertThat(told.kind()).isEqualTo(Kind.LIKE);
        assertThat(told.actors()).extracting(Person::id).containsExactly(bob.id());
        assertThat(text(told)).isEqualTo("Bread is out.");
        assertThat(told.read()).isFalse();
    }

    @Test
    void makesOneOfManyLikesOfOnePost() {
        var post = posts.publish(alice, Draft.of("Bread is out."));
        IntStream.range(0, 5).forEach(_ -> ring(alice, like(post, cast.viewer("dan"))));
        ring(alice, like(post, bob));
        ring(alice, like(post, carol));
        var told = only(alice);
        assertThat(told.count()).isEqualTo(7);
        assertThat(told.actors()).hasSize(3);
        assertThat(told.actors().stream().map(Person::id).limit(2)).containsExactly(carol.id(), bob.id());
    }

    @Test
    void putsAGroupThatGrewOnTop() {
        var first = posts.publish(alice, Draft.of("First"));
        var second = posts.publish(alice, Draft.of("Second"));
        ring(alice, like(first, bob));
        ring(alice, like(second, bob));
        assertThat(all(alice)).extracting(NotificationsTests::text).containsExactly("Second", "First");
        ring(alice, like(first, carol));
        assertThat(all(alice)).extracting(NotificationsTests::text).containsExactly("First", "Second");
    }

    @Test
    void beginsAnewWhenTheGroupWasRead() {
        var post = posts.publish(alice, Draft.of("Bread is out."));
        ring(alice, like(post, bob));
        notifications.read(alice, NotificationId.NEWEST);
        ring(alice, like(post, carol));
        assertThat(all(alice)).extracting(Notification::count).containsExactly(1, 1);
        assertThat(all(alice)).extracting(Notification::read).containsExactly(false, true);
    }

    @Test
    void tellsOnceHoweverOftenItIsDone() {
        var post = posts.publish(alice, Draft.of("Bread is out."));
        likes.add(bob, post.id());
        settle();
        notifications.read(alice, NotificationId.NEWEST);
        likes.remove(bob, post.id());
        likes.add(bob, post.id());
        follows.follow(bob, alice.id());
        follows.unfollow(bob, alice.id());
        follows.follow(bob, alice.id());
        settle();
        assertThat(all(alice)).extracting(Notification::kind).containsExactly(Kind.FOLLOW, Kind.LIKE);
        assertThat(notifications.unread(alice, Show.ALL)).isOne();
    }

    @Test
    void tellsOnceWhenAnEventComesTwice() {
        var post = posts.publish(bob, Draft.of("Ask @%s.".formatted(handle(alice))));
        settle();
        notifier.on(new PostPublished(
                post.id(), bob.id(), Audience.EVERYONE, null, null, post.id(), bob.id(), List.of(alice.id())));
        ring(alice, like(posts.publish(alice, Draft.of("Later")), bob));
        settle();
        assertThat(all(alice)).extracting(Notification::kind).containsExactlyInAnyOrder(Kind.MENTION, Kind.LIKE);
    }

    @Test
    void saysNothingOfWhatOneDoesOneself() {
        var post = posts.publish(alice, Draft.of("I am @%s.".formatted(handle(alice))));
        likes.add(alice, post.id());
        comments.add(alice, post.id(), Draft.of("And again."));
        settle();
        assertThat(all(alice)).isEmpty();
    }

    @Test
    void tellsOfACommentAndNotAlsoOfTheMentionInIt() {
        var post = posts.publish(alice, Draft.of("Who has a ladder?"));
        comments.add(bob, post.id(), Draft.of("I do, @%s. @%s too.".formatted(handle(alice), handle(carol))));
        settle();
        assertThat(only(alice).kind()).isEqualTo(Kind.COMMENT);
        assertThat(only(carol).kind()).isEqualTo(Kind.MENTION);
    }

    @Test
    void tellsTheAuthorOfACommentOfTheAnswerToIt() {
        var post = posts.publish(alice, Draft.of("Who has a ladder?"));
        var comment = comments.add(bob, post.id(), Draft.of("I do."));
        comments.add(carol, comment.id(), Draft.of("Is it long?"));
        settle();
        assertThat(text(only(bob))).isEqualTo("Is it long?");
        assertThat(all(alice)).hasSize(1);
    }

    @Test
    void saysNothingOfAPostThatTheRecipientMayNotSee() {
        var draft = new Draft("Not for @%s".formatted(handle(alice)), List.of(), Audience.FOLLOWERS, null);
        posts.publish(bob, draft);
        settle();
        assertThat(all(alice)).isEmpty();
        follows.follow(alice, bob.id());
        posts.publish(bob, draft);
        settle();
        assertThat(all(alice)).extracting(Notification::kind).containsExactly(Kind.MENTION);
    }

    @Test
    void hidesWhatIsAboutARemovedPostUntilItIsRestored() {
        var post = posts.publish(bob, Draft.of("Hello @%s".formatted(handle(alice))));
        settle();
        posts.remove(bob, post.id());
        settle();
        assertThat(all(alice)).isEmpty();
        assertThat(notifications.unread(alice, Show.ALL)).isZero();
        posts.restore(bob, post.id());
        settle();
        assertThat(notifications.unread(alice, Show.ALL)).isOne();
        assertThat(only(alice).kind()).isEqualTo(Kind.MENTION);
    }

    @Test
    void makesOneOfManyFollows() {
        follows.follow(bob, alice.id());
        follows.follow(carol, alice.id());
        settle();
        var told = only(alice);
        assertThat(told.kind()).isEqualTo(Kind.FOLLOW);
        assertThat(told.count()).isEqualTo(2);
        assertThat(told.post()).isNull();
    }

    @Test
    void showsOnlyWhatOneAskedFor() {
        ring(alice, like(posts.publish(alice, Draft.of("Bread")), bob));
        ring(alice, new Doing(Kind.FOLLOW, null, bob.id(), Instant.now()));
        ring(alice, new Doing(Kind.MENTION, posts.publish(bob, Draft.of("Hi")).id(), bob.id(), Instant.now()));
        assertThat(page(alice, Show.MENTIONS)).extracting(Notification::kind).containsExactly(Kind.MENTION);
        assertThat(page(alice, Show.FOLLOWS)).extracting(Notification::kind).containsExactly(Kind.FOLLOW);
        assertThat(notifications.unread(alice, Show.MENTIONS)).isOne();
        assertThat(notifications.unread(alice, Show.ALL)).isEqualTo(3);
    }

    @Test
    void countsTwentyWhoLikeAtOnce() {
        var post = posts.publish(alice, Draft.of("Bread is out."));
        var crowd = IntStream.range(0, 20).mapToObj(_ -> cast.viewer("dan")).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            crowd.forEach(each -> threads.submit(() -> ring(alice, like(post, each))));
        }
        assertThat(only(alice).count()).isEqualTo(20);
        assertThat(notifications.unread(alice, Show.ALL)).isOne();
    }

    @Test
    void keepsItsOrderWhenAClockIsBehind() {
        var before = boxId(alice, 1_000);
        assertThat(boxId(alice, 10)).isGreaterThan(before);
    }

    @Test
    void readsUpToWhereOneHasSeen() {
        var first = posts.publish(alice, Draft.of("First"));
        var second = posts.publish(alice, Draft.of("Second"));
        ring(alice, like(first, bob));
        var seen = only(alice).id();
        ring(alice, like(second, bob));
        notifications.read(alice, seen);
        assertThat(all(alice)).extracting(Notification::read).containsExactly(false, true);
        notifications.read(alice, new NotificationId(1));
        assertThat(notifications.unread(alice, Show.ALL)).isOne();
        assertThat(notifications.after(alice, Show.ALL, seen)).hasSize(1);
    }

    @Test
    void tellsOpenScreens() {
        var heard = new CopyOnWriteArrayList<>();
        var ear = live.listen(Topic.of(alice.id()), Object.class, heard::add);
        ring(alice, like(posts.publish(alice, Draft.of("Bread")), bob));
        notifications.read(alice, NotificationId.NEWEST);
        ear.end();
        assertThat(heard).filteredOn(NotificationArrived.class::isInstance).hasSize(1);
        assertThat(heard)
                .filteredOn(UnreadNotifications.class::isInstance)
                .containsExactly(new UnreadNotifications(1), new UnreadNotifications(0));
    }

    @Test
    void givesAPageInAFewStatementsHoweverLongItIs() {
        IntStream.range(0, 20).forEach(at -> ring(alice, like(publish(at), cast.viewer("dan"))));
        ring(alice, new Doing(Kind.FOLLOW, null, bob.id(), Instant.now()));
        settle();
        var page = statements.count(() -> notifications.page(alice, Show.ALL, Cursor.NEWEST));
        assertThat(page.answer().items()).hasSize(Cursor.SIZE);
        assertThat(page.answer().next()).isNotNull();
        assertThat(page.statements()).isLessThanOrEqualTo(6);
    }

    private Post publish(int at) {
        return posts.publish(alice, Draft.of("Post " + at));
    }

    private static Doing like(Post post, Viewer by) {
        return new Doing(Kind.LIKE, post.id(), by.id(), Instant.now());
    }

    private void ring(Viewer recipient, Doing doing) {
        transaction.executeWithoutResult(_ -> bell.ring(recipient.id(), doing));
    }

    private long boxId(Viewer recipient, long id) {
        return transaction.execute(_ -> {
            boxes.lock(recipient.id().value(), id);
            return boxes.findById(recipient.id().value()).orElseThrow().latestId();
        });
    }

    private Notification only(Viewer viewer) {
        assertThat(all(viewer)).hasSize(1);
        return all(viewer).getFirst();
    }

    private List<Notification> all(Viewer viewer) {
        return page(viewer, Show.ALL);
    }

    private List<Notification> page(Viewer viewer, Show show) {
        return notifications.page(viewer, show, Cursor.NEWEST).items();
    }

    private static String text(Notification notification) {
        return Objects.requireNonNull(notification.post()).text();
    }

    private String handle(Viewer viewer) {
        return users.profile(viewer, viewer.id()).handle().text();
    }

    /** Until every listener has done its work. */
    private void settle() {
        await().until(() -> outbox.findIncompletePublications().isEmpty());
    }
}
