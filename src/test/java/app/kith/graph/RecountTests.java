package app.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.user.Profile;
import app.kith.user.Users;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
    private final Follows follows;
    private final Users users;
    private final Recount recount;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    RecountTests(
            Cast cast,
            Follows follows,
            Users users,
            Recount recount,
            JdbcClient database,
            TransactionOperations transaction) {
        this.cast = cast;
        this.follows = follows;
        this.users = users;
        this.recount = recount;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void putsRightWhatWasCountedWrongAndSaysSo(CapturedOutput log) {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        transaction.executeWithoutResult(
                _ -> database.sql("update users set followers = 7, following = 5, posts = 3 where id = ?")
                        .param(bob.id().value())
                        .update());
        recount.all();
        assertThat(users.profile(alice, bob.id()))
                .extracting(Profile::followers, Profile::following, Profile::posts)
                .containsExactly(1, 0, 3);
        assertThat(log)
                .contains(
                        "followers=1, following=0",
                        "followers=7, following=5",
                        bob.id().text());
    }

    @Test
    void leavesRightWhatIsCountedMeanwhile() throws Exception {
        var bob = cast.bob();
        var crowd = IntStream.range(0, 10).mapToObj(_ -> cast.alice()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var counting = threads.submit(recount::all);
            for (var each : crowd) {
                follows.follow(each, bob.id());
            }
            counting.get();
        }
        recount.all();
        assertThat(users.profile(bob, bob.id()).followers()).isEqualTo(10);
    }
}
