package app.kith.seed;

import app.kith.platform.Ids;
import app.kith.platform.Time;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Fills an empty database on MySQL; {@code bin/seed} runs it. Writes as the owner of the tables, two tables at a time,
 * each in the order of its primary key. Everything goes through the log, so replicas get it, too.
 */
public class Seed {

    private static final String PASSWORD = "welcome to kith";
    private static final int FEED = 100;
    private static final int NOTIFICATIONS = 10;
    private static final int MESSAGES = 10;
    private static final String THEN = "2026-01-02 00:00:00";
    private static final List<String> WORDS = List.of(
            ("bread flour oven loaf garden bean tomato hen harbour boat ferry tide bicycle wheel brake repair lamp chess bench"
                            + " market stall apple cider kite meadow river bridge gate street lantern choir song guitar radio"
                            + " book library poem letter school lesson train station winter snow morning evening rain sun wind"
                            + " neighbour friend stranger child mother uncle dinner soup coffee kettle kitchen roof ladder paint"
                            + " who what when where always never often today tomorrow yesterday quickly slowly early late again"
                            + " makes finds loses brings takes mends grows opens closes begins ends knows asks answers the a of in")
                    .split(" ", -1));

    private final Connector connector;
    private final Town town;

    /** Gives a connection of the tables' owner. */
    public interface Connector {

        Connection connect() throws SQLException;
    }

    private interface Table {

        void fill(Connection connection) throws SQLException;
    }

    public Seed(Connector connector, double scale) {
        this.connector = connector;
        this.town = new Town(scale);
    }

    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(Seed.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(reader);
        }
        var scale = Double.parseDouble(arguments[1]);
        var url = "jdbc:mysql://%s/%s?createDatabaseIfNotExist=true&connectionTimeZone=UTC"
                .formatted(
                        settings.getProperty("kith.mysql.primary"),
                        settings.getProperty("kith.mysql.database", "kith"));
        var user = settings.getProperty("kith.mysql.migration-user");
        var password = settings.getProperty("kith.mysql.migration-password");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration", "classpath:db/vendor/mysql")
                .load()
                .migrate();
        new Seed(() -> DriverManager.getConnection(url, user, password), scale).run();
    }

    /** Tables that take long come first, so that both threads end at about the same time. */
    public void run() throws Exception {
        refuseInhabited();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tables = List.<Callable<Void>>of(
                    task("feed_entry", this::feeds),
                    task("post", this::posts),
                    task("follow", this::follows),
                    task("block, mute", this::distances),
                    task("post_like", this::likes),
                    task("notification", this::notifications),
                    task("message", this::messages),
                    task("users", this::users));
            for (var table : threads.invokeAll(tables)) {
                table.get();
            }
        }
    }

    private void refuseInhabited() throws SQLException {
        try (var connection = connector.connect();
                var statement = connection.createStatement();
                var anybody = statement.executeQuery("select id from users limit 1")) {
            if (anybody.next()) {
                throw new IllegalStateException("Somebody lives there already: only an empty database can be seeded");
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private Callable<Void> task(String name, Table table) {
        return () -> {
            var began = System.nanoTime();
            try (var connection = connector.connect();
                    var statement = connection.createStatement()) {
                statement.execute("set unique_checks = 0");
                table.fill(connection);
                statement.execute("analyze table " + name);
            }
            System.out.printf(
                    "%s: %,d s%n",
                    name, Duration.ofNanos(System.nanoTime() - began).toSeconds());
            return null;
        };
    }

    private void users(Connection connection) throws SQLException {
        var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        try (var users = new Rows(
                connection,
                "users (id, handle, email, display_name, password_hash, role,"
                        + " followers, following, posts, version)")) {
            for (var n = 0; n < town.members.length; n++) {
                var handle = WORDS.get(n % 90) + "_" + n;
                users.add(
                        town.members[n],
                        handle,
                        handle + "@example.org",
                        capital(WORDS.get(n % 89)) + " " + capital(WORDS.get(n % 83)),
                        hash,
                        "MEMBER",
                        town.followers[n],
                        town.following[n],
                        town.written[n],
                        0);
            }
        }
    }

    private void follows(Connection connection) throws SQLException {
        try (var follows = new Rows(connection, "follow (follower, followee, state, created_at)")) {
            for (var member = 0; member < town.members.length; member++) {
                for (var followee : town.followees(member)) {
                    follows.add(town.members[member], town.members[followee], "ACCEPTED", THEN);
                }
            }
        }
    }

    /** Each keeps two away from the other end of the town. */
    private void distances(Connection connection) throws SQLException {
        try (var blocks = new Rows(connection, "block (blocker, blocked, created_at)");
                var mutes = new Rows(connection, "mute (muter, muted)")) {
            var half = town.members.length / 2;
            for (var member = 0; member < half; member++) {
                blocks.add(town.members[member], town.members[town.members.length - 1 - member], THEN);
                mutes.add(town.members[member], town.members[half + member]);
            }
        }
    }

    private void posts(Connection connection) throws SQLException {
        try (var posts = new Rows(
                        connection,
                        "post (id, author_id, owner_id, parent_id, root_id, text, audience,"
                                + " media_ids, is_comment, has_pictures, likes, comments, version)");
                var tags = new Rows(connection, "post_tag (tag, post_id)")) {
            for (var n = 0; n < town.posts.length; n++) {
                var root = town.parents[n];
                var tag = n % 10 == 0 ? "tag" + n / 10 % Town.TAGS : null;
                posts.add(
                        town.posts[n],
                        town.members[town.authors[n]],
                        town.members[town.authors[root < 0 ? n : root]],
                        root < 0 ? null : town.posts[root],
                        root < 0 ? null : town.posts[root],
                        text(n) + (tag == null ? "" : " #" + tag),
                        audience(root < 0 ? n : root),
                        "",
                        root >= 0,
                        false,
                        town.likers(n).length,
                        town.comments[n],
                        0);
                if (tag != null) {
                    tags.add(tag, town.posts[n]);
                }
            }
        }
    }

    private void likes(Connection connection) throws SQLException {
        try (var likes = new Rows(connection, "post_like (post_id, user_id)")) {
            for (var n = 0; n < town.posts.length; n++) {
                for (var member : town.likers(n)) {
                    likes.add(town.posts[n], town.members[member]);
                }
            }
        }
    }

    private void feeds(Connection connection) throws SQLException {
        try (var entries = new Rows(connection, "feed_entry (owner_id, entry_id, post_id, author_id)")) {
            for (var member = 0; member < town.members.length; member++) {
                for (var n : town.feed(member, FEED)) {
                    entries.add(town.members[member], town.posts[n], town.posts[n], town.members[town.authors[n]]);
                }
            }
        }
    }

    /** Whose post it is does not matter here: a row for each of some posts, none of them read. */
    private void notifications(Connection connection) throws SQLException {
        try (var boxes = new Rows(connection, "notification_box");
                var doings = new Rows(connection, "notification_doing");
                var notifications = new Rows(connection, "notification")) {
            for (var member = 0; member < town.members.length; member++) {
                var random = Town.random(4, member);
                var subjects = random.ints(NOTIFICATIONS, 0, town.posts.length)
                        .sorted()
                        .distinct()
                        .toArray();
                for (var subject : subjects) {
                    var actor = town.members[random.nextInt(town.members.length)];
                    notifications.add(
                            town.members[member],
                            town.posts[subject],
                            "LIKE",
                            town.posts[subject],
                            1,
                            Long.toString(actor),
                            THEN,
                            false);
                    doings.add(town.members[member], "LIKE", town.posts[subject], actor);
                }
                boxes.add(town.members[member], town.posts[subjects[subjects.length - 1]], 0);
            }
        }
    }

    /** Each second member talks with the next one, and one in fifty with a hundred. */
    private void messages(Connection connection) throws SQLException {
        var ids = new Ids(new Time(), () -> 0);
        var today = Ids.time(town.posts[town.posts.length - 1]);
        try (var conversations = new Rows(connection, "conversation (id, kind, direct_key, version)");
                var memberships =
                        new Rows(connection, "membership (conversation_id, user_id, latest_id, last_read_id, unread)");
                var messages = new Rows(
                        connection, "message (id, conversation_id, sender_id, text, media_ids, client_key, version)")) {
            for (var one = 0; one < town.members.length - 100; one += 2) {
                for (var other = one + 1; other <= one + (one % 50 == 0 ? 100 : 1); other++) {
                    var id = town.members[one] + other - one;
                    var began = today.minus(Duration.ofDays(30)).plusMillis(one * 20_000L / 2 + other);
                    conversations.add(id, "DIRECT", town.members[one] + "-" + town.members[other], 0);
                    var latest = 0L;
                    for (var n = 0; n < MESSAGES; n++) {
                        var sender = town.members[n % 2 == 0 ? one : other];
                        latest = Town.id(ids, began.plusSeconds(n), ids::next);
                        messages.add(latest, id, sender, text(one + n), "", "key" + latest, 0);
                    }
                    memberships.add(id, town.members[one], latest, latest, 0);
                    memberships.add(id, town.members[other], latest, 0, MESSAGES / 2);
                }
            }
        }
    }

    private static String audience(int post) {
        return post % 20 == 3 ? "FOLLOWERS" : "EVERYONE";
    }

    private static String text(int which) {
        var random = Town.random(5, which);
        return IntStream.range(0, 5 + random.nextInt(15))
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
