package app.kith.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.Statements;
import app.kith.media.Drawn;
import app.kith.platform.Conflict;
import app.kith.platform.NotFound;
import app.kith.platform.Role;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KithTest
class ErasureTests {

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final Erasure erasure;
    private final Closures closures;
    private final Users users;
    private final Programming api;
    private final JdbcClient database;
    private final Statements statements;
    private final Cast cast;

    private Profile alice;
    private Profile bob;
    private Programming bobs;

    ErasureTests(
            Erasure erasure,
            Closures closures,
            Users users,
            Programming api,
            JdbcClient database,
            Statements statements,
            Cast cast) {
        this.erasure = erasure;
        this.closures = closures;
        this.users = users;
        this.api = api;
        this.database = database;
        this.statements = statements;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        alice = cast.join("alice");
        bob = cast.join("bob");
        bobs = api.as(bob);
    }

    @Test
    void beforeThirtyDaysNothingIsLost() {
        closures.close(viewer(alice));
        eraseAfter(Closures.TO_THINK_AGAIN.minus(A_MOMENT));
        assertThat(closures.erasedAt(viewer(alice))).isPresent();
        closures.reopen(viewer(alice));
        closures.reopen(viewer(alice));
        assertThat(users.profile(viewer(bob), alice.id()).displayName()).isEqualTo("Alice");
    }

    @Test
    void afterThirtyDaysNothingCanBeOpenedAndTheHandleIsKept() {
        closures.close(viewer(alice));
        closures.close(viewer(alice));
        eraseAfter(Closures.TO_THINK_AGAIN.plus(A_MOMENT));
        assertThat(closures.erasedAt(viewer(alice))).isEmpty();
        assertThatThrownBy(() -> closures.reopen(viewer(alice))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> users.register(
                        signUp("other@example.org", alice.handle().text())))
                .isInstanceOf(Conflict.class);
        var again = users.register(signUp(alice.handle() + "@example.org", alice.handle() + "_2"));
        assertThat(again.displayName()).isEqualTo("Alice");
    }

    @Test
    void everythingOfTheirsIsErasedAndTheCountsOfOthersAreRight() {
        var alices = api.as(alice);
        var picture = id(alices.upload(Drawn.png(40, 30), null));
        var avatar = count("media", "owner_id");
        alices.post("/api/posts", "{'text': 'Look #quince', 'mediaIds': ['%s']}".formatted(picture));
        var bobsPost = id(bobs.post("/api/posts", "{'text': 'Mine'}"));
        alices.post("/api/posts/" + bobsPost + "/like", "");
        alices.post("/api/posts/" + bobsPost + "/bookmark", "");
        alices.post("/api/posts/" + bobsPost + "/repost", "");
        alices.post("/api/webhooks", "{'url': 'https://alice.example/kith', 'kinds': ['post.published']}");
        assertThat(count("webhook", "owner_id")).isOne();
        alices.post("/api/posts/" + bobsPost + "/comment", "{'text': 'Yours'}");
        alices.put(at(bob) + "/follow", null);
        bobs.put(at(alice) + "/follow", null);
        alices.post(
                "/api/messages",
                "{'to': ['%s'], 'text': '', 'mediaIds': ['%s']}"
                        .formatted(bob.id().text(), picture));
        statements.rest();
        assertThat(avatar).isOne();
        assertThat(count("feed_entry", "author_id")).isEqualTo(2);

        closures.close(viewer(alice));
        eraseAfter(Closures.TO_THINK_AGAIN.plus(A_MOMENT));

        assertThat(List.of(
                        count("post", "author_id"),
                        count("post_like", "user_id"),
                        count("post_bookmark", "user_id"),
                        count("post_repost", "user_id"),
                        count("feed_entry", "via_id"),
                        count("webhook", "owner_id"),
                        count("feed_entry", "author_id"),
                        count("feed_entry", "owner_id"),
                        count("notification", "recipient_id"),
                        count("media", "owner_id"),
                        count("follow", "follower"),
                        count("follow", "followee")))
                .containsOnly(0);
        var post = api.read(bobs.get("/api/posts/%s/%s".formatted(bob.id().text(), bobsPost)));
        assertThat(post.path("likes").asInt()).isZero();
        assertThat(post.path("comments").asInt()).isZero();
        assertThat(post.path("reposts").asInt()).isZero();
        var profile = users.profile(viewer(bob), bob.id());
        assertThat(profile.followers()).isZero();
        assertThat(profile.following()).isZero();
        assertThat(api.read(bobs.get("/api/conversations"))
                        .path("items")
                        .path(0)
                        .path("last")
                        .path("text")
                        .asString())
                .isEqualTo("A picture that is erased");
    }

    @Test
    void theLastAdministratorStays() {
        var ada = users.register(signUp("ada@example.org", "ada_" + alice.handle()), Role.ADMINISTRATOR);
        var other = users.register(signUp("ada2@example.org", "ada2_" + alice.handle()), Role.ADMINISTRATOR);
        closures.close(viewer(ada));
        assertThatThrownBy(() -> closures.close(viewer(other))).isInstanceOf(Conflict.class);
        assertThat(users.people(Set.of(ada.id(), other.id()))).containsOnlyKeys(other.id());
    }

    /** Everything else happens at once, but for listeners, which hear of it a moment later. */
    private void eraseAfter(Duration time) {
        Time.at(Instant.now().plus(time), erasure::all);
        statements.rest();
    }

    private int count(String table, String column) {
        return database.sql("select count(*) from %s where %s = ?".formatted(table, column))
                .param(alice.id().value())
                .query(Integer.class)
                .single();
    }

    private String id(MvcTestResult answer) {
        return api.read(answer).path("id").asString();
    }

    private SignUp signUp(String email, String handle) {
        return new SignUp(handle, email, Cast.PASSWORD, "Alice");
    }

    private static Viewer viewer(Profile member) {
        return Viewer.member(member.id());
    }

    private static String at(Profile member) {
        return "/api/users/" + member.id().text();
    }
}
