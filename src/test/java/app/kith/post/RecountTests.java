package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.user.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@KithTest
@ExtendWith(OutputCaptureExtension.class)
class RecountTests {

    private final Cast cast;
    private final Posts posts;
    private final Comments comments;
    private final Likes likes;
    private final Reposts reposts;
    private final Users users;
    private final Recount recount;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    RecountTests(
            Cast cast,
            Posts posts,
            Comments comments,
            Likes likes,
            Reposts reposts,
            Users users,
            Recount recount,
            JdbcClient database,
            TransactionOperations transaction) {
        this.cast = cast;
        this.posts = posts;
        this.comments = comments;
        this.likes = likes;
        this.reposts = reposts;
        this.users = users;
        this.recount = recount;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void putsThePostsRightAndSaysSo(CapturedOutput log) {
        var alice = cast.alice();
        var bob = cast.bob();
        var post = posts.publish(alice, Draft.of("Hello")).id();
        var answer = comments.add(bob, post, Draft.of("Hello yourself")).id();
        comments.add(alice, answer, Draft.of("Well"));
        var gone = comments.add(bob, post, Draft.of("Oh")).id();
        posts.remove(bob, gone);
        likes.add(bob, post);
        reposts.add(bob, post);
        wrong("update post set likes = 8, comments = 9, reposts = 7 where id in (?, ?)", post.value(), answer.value());
        recount.posts();
        assertThat(posts.get(bob, post))
                .extracting(Post::likes, Post::comments, Post::reposts)
                .containsExactly(1, 2, 1);
        assertThat(posts.get(bob, answer))
                .extracting(Post::likes, Post::comments, Post::reposts)
                .containsExactly(0, 1, 0);
        assertThat(log).contains("likes=8, comments=9, reposts=7, liked=1, answered=2, passedOn=1");
    }

    @Test
    void putsProfilesRight() {
        var alice = cast.alice();
        posts.publish(alice, Draft.of("One"));
        posts.remove(alice, posts.publish(alice, Draft.of("Two")).id());
        wrong("update users set posts = 5 where id = ?", alice.id().value());
        recount.members();
        assertThat(users.profile(alice, alice.id()).posts()).isEqualTo(1);
    }

    private void wrong(String statement, Object... values) {
        transaction.executeWithoutResult(
                _ -> database.sql(statement).params(values).update());
    }
}
