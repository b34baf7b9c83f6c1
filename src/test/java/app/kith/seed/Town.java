package app.kith.seed;

import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Who lives in a seeded town and what they did: the same for the same size and day. A few are followed by many and
 * write much; most are followed by some; one in a thousand follows two thousand.
 */
class Town {

    static final int TAGS = 300;

    private static final int MEMBERS = 100_000;
    private static final int POSTS = 1_000_000;
    private static final int FOLLOWEES = 52;
    private static final int FOLLOWEES_OF_THE_CURIOUS = 2_000;
    private static final int CURIOUS = 1_000;
    private static final Duration AGE = Duration.ofDays(200);

    final long[] members;
    final int[] followers;
    final int[] following;
    final int[] written;
    final long[] posts;
    final int[] authors;

    /** The index of the post that a post answers; -1 for what is no comment. */
    final int[] parents;

    final int[] comments;

    private final int[][] postsOf;

    Town(double scale) {
        members = new long[(int) (MEMBERS * scale)];
        followers = new int[members.length];
        following = new int[members.length];
        written = new int[members.length];
        posts = new long[(int) (POSTS * scale)];
        authors = new int[posts.length];
        parents = new int[posts.length];
        comments = new int[posts.length];
        settle();
        meet();
        write();
        postsOf = byAuthor();
    }

    /** Whom a member follows, in the order of their ids. */
    int[] followees(int member) {
        var random = random(1, member);
        var most = Math.min(member % CURIOUS == 7 ? FOLLOWEES_OF_THE_CURIOUS : FOLLOWEES, members.length / 4);
        return IntStream.generate(() -> famous(random))
                .limit(most)
                .filter(other -> other != member)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Who likes a post, in the order of their ids. */
    int[] likers(int post) {
        var random = random(2, post);
        var most = (int) (4 * Math.pow(random.nextDouble(), 3) * 2);
        return random.ints(most, 0, members.length).sorted().distinct().toArray();
    }

    /** The newest posts, without comments, of those whom a member follows: indexes, ascending. */
    int[] feed(int member, int most) {
        var all = IntStream.of(followees(member))
                .flatMap(author -> IntStream.of(postsOf[author]).skip(Math.max(0, postsOf[author].length - 20)))
                .sorted()
                .toArray();
        return IntStream.of(all).skip(Math.max(0, all.length - most)).toArray();
    }

    static SplittableRandom random(int what, int which) {
        return new SplittableRandom(what * 1_000_003L + which);
    }

    /** An id as it would have been given then. */
    static long id(Ids ids, Instant moment, LongSupplier next) {
        var id = new long[1];
        Time.at(moment, () -> id[0] = next.getAsLong());
        return id[0];
    }

    private void settle() {
        var ids = new Ids(new Time(), () -> 0);
        var first = today().minus(AGE.plusDays(40));
        for (var n = 0; n < members.length; n++) {
            members[n] = id(ids, first.plus(part(Duration.ofDays(39), n, members.length)), ids::next);
        }
    }

    private void meet() {
        for (var member = 0; member < members.length; member++) {
            var followees = followees(member);
            following[member] = followees.length;
            for (var followee : followees) {
                followers[followee]++;
            }
        }
    }

    private void write() {
        var ids = new Ids(new Time(), () -> 0);
        var random = random(3, 0);
        for (var n = 0; n < posts.length; n++) {
            var author = famous(random);
            authors[n] = author;
            posts[n] = id(
                    ids,
                    today().minus(AGE).plus(part(AGE, n, posts.length)),
                    () -> ids.near(new UserId(members[author])));
            parents[n] = n > 100 && random.nextInt(5) == 0 ? root(n - 1 - random.nextInt(Math.min(n - 1, 5_000))) : -1;
            if (parents[n] < 0) {
                written[author]++;
            } else {
                comments[parents[n]]++;
            }
        }
    }

    private int root(int post) {
        return parents[post] < 0 ? post : parents[post];
    }

    private int[][] byAuthor() {
        var all = new int[members.length][];
        for (var n = 0; n < all.length; n++) {
            all[n] = new int[written[n]];
        }
        var filled = new int[members.length];
        for (var n = 0; n < posts.length; n++) {
            if (parents[n] < 0) {
                all[authors[n]][filled[authors[n]]++] = n;
            }
        }
        return all;
    }

    private int famous(SplittableRandom random) {
        return (int) (members.length * Math.pow(random.nextDouble(), 2));
    }

    private static Duration part(Duration whole, int n, int all) {
        return whole.dividedBy(all).multipliedBy(n);
    }

    private static Instant today() {
        return Instant.now().truncatedTo(ChronoUnit.DAYS);
    }
}
