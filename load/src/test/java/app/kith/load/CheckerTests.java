package app.kith.load;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.load.Journal.Done;
import app.kith.load.Journal.Kind;
import app.kith.load.Journal.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who looks for mistakes has to see each kind of them. Alice (1) and Bob (2) talk in 7; Bob follows Alice. */
class CheckerTests {

    private static final String KEY = "00000000-0000-4000-8000-00000000000";
    private static final Town TOWN = new Town(List.of(
            new Member("1", "alice", "", "", "", List.of(), List.of("7")),
            new Member("2", "bob", "", "", "", List.of("1"), List.of("7"))));

    @TempDir
    private Path folder;

    private final List<Done> done = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<String[]> messages = new ArrayList<>();
    private final List<String[]> posts = new ArrayList<>();
    private final List<String[]> likes = new ArrayList<>();
    private final List<String[]> feeds = new ArrayList<>();

    @Test
    void whereAllIsWellItSaysSo() throws IOException {
        said(1, 11, 100, 110);
        said(2, 12, 120, 130);
        posted(3, 2);
        liked(4);
        assertThat(verdict()).isEqualTo(new Verdict(4, 0, 0, 0, 0, 0));
        assertThat(verdict().isGood()).isTrue();
    }

    @Test
    void whereNothingWasAcknowledgedNothingIsGood() throws IOException {
        assertThat(verdict().isGood()).isFalse();
    }

    @Test
    void itMissesMessagesPostsAndLikes() throws IOException {
        said(1, 11, 100, 110);
        posted(3, 2);
        liked(4);
        messages.clear();
        posts.clear();
        likes.clear();
        assertThat(verdict().lost()).isEqualTo(3);
    }

    @Test
    void itSeesWhatIsThereTwice() throws IOException {
        said(1, 11, 100, 110);
        messages.add(new String[] {KEY + 1, "12"});
        assertThat(verdict().twice()).isOne();
    }

    @Test
    void itSeesWhatWasShownUnderTwoIds() throws IOException {
        said(1, 11, 100, 110);
        seen.add(new Seen("2", KEY + 1, "12", "7", 200));
        assertThat(verdict().twice()).isOne();
    }

    @Test
    void aMessageThatWasShownAgainIsNotTwo() throws IOException {
        said(1, 11, 100, 110);
        seen.add(new Seen("2", KEY + 1, "11", "7", 200));
        assertThat(verdict().isGood()).isTrue();
    }

    @Test
    void itSeesAMessageBeforeOneThatWasThereFirst() throws IOException {
        said(1, 12, 100, 110);
        said(2, 11, 120, 130);
        assertThat(verdict().disordered()).isOne();
    }

    @Test
    void whatWasUnderWayTogetherMayStandInAnyOrder() throws IOException {
        said(1, 12, 100, 130);
        said(2, 11, 120, 140);
        assertThat(verdict().disordered()).isZero();
    }

    @Test
    void itSeesWhoHeardNothing() throws IOException {
        said(1, 11, 100, 110);
        seen.removeLast();
        assertThat(verdict().unseen()).isOne();
    }

    @Test
    void itSeesAFeedThatLacksAPost() throws IOException {
        posted(3, 1);
        assertThat(verdict().unfed()).isOne();
    }

    private void said(int n, long id, long began, long acknowledged) {
        done.add(new Done(Kind.MESSAGE, KEY + n, "1", "7", Long.toString(id), began, acknowledged));
        messages.add(new String[] {KEY + n, Long.toString(id)});
        Stream.of("1", "2")
                .map(member -> new Seen(member, KEY + n, Long.toString(id), "7", acknowledged))
                .forEach(seen::add);
    }

    /** A post of Alice's that came into so many feeds. */
    private void posted(int n, int fed) {
        done.add(new Done(Kind.POST, KEY + n, "1", "", "33", 100, 110));
        posts.add(new String[] {KEY + n, "33"});
        feeds.add(new String[] {"33", Integer.toString(fed)});
    }

    private void liked(int n) {
        done.add(new Done(Kind.LIKE, KEY + n, "2", "33", "", 100, 110));
        likes.add(new String[] {"33", "2"});
    }

    private Verdict verdict() throws IOException {
        var file = folder.resolve("journal");
        try (var journal = new Journal(file)) {
            done.forEach(journal::add);
            seen.forEach(journal::add);
        }
        return new Checker(TOWN).check(file, this::answer);
    }

    private List<String[]> answer(String sql) {
        return switch (sql.substring(sql.indexOf(" from ") + " from ".length()).split(" ", 2)[0]) {
            case "message" -> messages;
            case "post" -> posts;
            case "post_like" -> likes;
            case "feed_entry" -> feeds;
            default -> throw new IllegalArgumentException(sql);
        };
    }
}
