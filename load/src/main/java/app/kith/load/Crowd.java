package app.kith.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import app.kith.load.Journal.Done;
import app.kith.load.Journal.Kind;
import app.kith.load.Journal.Tried;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everybody of the town at once, each with an open stream, doing what people do: reading for the most part, now and
 * then a message, a post, a like. What could not be done is tried again with the same key, as our screens do it.
 *
 * <p>Settings are system properties: {@code kith.load.address}, {@code .authority}, {@code .town}, {@code .journal},
 * {@code .seconds}, {@code .rate} (actions a second of all together).
 */
public final class Crowd extends Simulation {

    private static final Duration ARRIVAL = Duration.ofSeconds(10);

    /** So long the last may wait for their answers: Gatling breaks off what takes longer, and what comes after it. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Pattern POST = Pattern.compile("\"id\":\"(\\d+)\",\"author\":");
    private static final int POSTS_KNOWN = 20;

    private final Api api = api();
    private final Town town = town();
    private final Duration length = Duration.ofSeconds(Long.getLong("kith.load.seconds"));
    private final double rate = Double.parseDouble(System.getProperty("kith.load.rate"));
    private final Journal journal = journal();
    private final Listeners listeners = new Listeners(api, town, journal);

    /** Of each member the posts that their feed showed last, to be liked. */
    private final Map<String, List<String>> shown = new ConcurrentHashMap<>();

    {
        var protocol = http.baseUrl(System.getProperty("kith.load.address"))
                .acceptHeader("application/json")
                .contentTypeHeader("application/json")
                .header("Authorization", session -> "Bearer " + session.getString("token"))
                .disableCaching()
                .disableFollowRedirect();
        var members = town.members().iterator();
        var day = scenario("A day in town")
                .feed(feeder(members))
                .exec(session -> session.set("posts", List.of()))
                .exec(during(length, false)
                        .on(pace(Duration.ofMillis(
                                        Math.round(1000 * town.members().size() / rate)))
                                .exec(whatPeopleDo())));
        setUp(day.injectOpen(rampUsers(town.members().size()).during(ARRIVAL)))
                .protocols(protocol)
                .maxDuration(length.plus(ARRIVAL).plus(LATE));
    }

    private ChainBuilder whatPeopleDo() {
        return exec(randomSwitch()
                .on(
                        percent(40.0).then(read("feed", "/api/feed/me")),
                        percent(15.0).then(read("conversations", "/api/conversations")),
                        percent(10.0).then(read("notifications", "/api/notifications")),
                        percent(5.0).then(read("profile", "/api/users/#{other}")),
                        percent(15.0).then(message()),
                        percent(3.0).then(post()),
                        percent(7.0).then(like()),
                        percent(4.0).then(read("search", "/api/search?in=posts&q=bread")),
                        percent(1.0).then(signIn())));
    }

    private ChainBuilder read(String name, String path) {
        return exec(begin())
                .exec(http(name)
                        .get(path)
                        .check(status().saveAs("status"), status().in(200, 429))
                        .check(bodyString().saveAs("body")))
                .exec(session -> ended(name, remember(name, session)));
    }

    private Session remember(String name, Session session) {
        if (name.equals("feed") && session.contains("body")) {
            var posts = POST.matcher(
                            Optional.ofNullable(session.getString("body")).orElse(""))
                    .results()
                    .map(found -> found.group(1))
                    .limit(POSTS_KNOWN)
                    .toList();
            shown.put(session.getString("id"), posts);
        }
        return session.remove("body");
    }

    private ChainBuilder message() {
        return exec(session -> session.set("key", key()).set("place", any(session.getList("conversations"))))
                .exec(untilDone(
                        Kind.MESSAGE, http("message").post("/api/messages").body(StringBody("""
                                {"conversationId": "#{place}", "text": "#{key} Is the bread out yet?", "clientKey": "#{key}"}\
                                """))));
    }

    private ChainBuilder post() {
        return exec(session -> session.set("key", key()).set("place", ""))
                .exec(untilDone(
                        Kind.POST,
                        http("post")
                                .post("/api/posts")
                                .header("Idempotency-Key", "#{key}")
                                .body(StringBody("{\"text\": \"#{key} The bread is out.\"}"))));
    }

    private ChainBuilder like() {
        return exec(session -> session.set("key", key())
                        .set("place", any(shown.getOrDefault(session.getString("id"), List.of()))))
                .exec(doIf(session -> !session.getString("place").isEmpty())
                        .then(untilDone(Kind.LIKE, http("like").post("/api/posts/#{place}/like"))));
    }

    private ChainBuilder signIn() {
        return exec(begin())
                .exec(http("sign-in")
                        .post("/api/sessions")
                        .body(StringBody("{\"login\": \"#{handle}\", \"password\": \"" + Member.PASSWORD + "\"}"))
                        .check(status().saveAs("status"), status().in(200, 201, 429)))
                .exec(session -> ended("sign-in", session));
    }

    /** The same again, with the same key, until somebody says that it is done. */
    private ChainBuilder untilDone(Kind kind, HttpRequestActionBuilder request) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return exec(session -> session.set("done", false).set("first", System.currentTimeMillis()))
                .exec(asLongAs(session -> !session.getBoolean("done"))
                        .on(exec(begin())
                                .exec(request.check(status().saveAs("status"), status().in(200, 201))
                                        .check(jmesPath("id").optional().saveAs("made")))
                                .exec(session -> ended(name, acknowledged(kind, session)))
                                .exec(doIf(session -> !session.getBoolean("done"))
                                        .then(pause(AGAIN)))));
    }

    private static ChainBuilder begin() {
        return exec(session -> session.remove("status").remove("made").set("began", System.currentTimeMillis()));
    }

    private Session acknowledged(Kind kind, Session session) {
        var status = session.contains("status") ? session.getInt("status") : 0;
        if (status != 200 && status != 201) {
            return session;
        }
        journal.add(new Done(
                kind,
                session.getString("key"),
                session.getString("id"),
                session.getString("place"),
                session.contains("made") ? session.getString("made") : "",
                session.getLong("first"),
                System.currentTimeMillis()));
        return session.set("done", true);
    }

    /** A request that failed is no reason to go home. */
    private Session ended(String what, Session session) {
        var status = session.contains("status") ? session.getInt("status") : 0;
        journal.add(new Tried(what, status, session.getLong("began"), System.currentTimeMillis()));
        return session.markAsSucceeded();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String any(List<String> of) {
        return of.isEmpty() ? "" : of.get(ThreadLocalRandom.current().nextInt(of.size()));
    }

    private Iterator<Map<String, Object>> feeder(Iterator<Member> members) {
        return Stream.generate(members::next)
                .limit(town.members().size())
                .map(member -> Map.<String, Object>of(
                        "id", member.id(),
                        "handle", member.handle(),
                        "token", member.token(),
                        "conversations", member.conversations(),
                        "other", member.follows().getFirst()))
                .iterator();
    }

    @Override
    public void before() {
        listeners.begin();
    }

    @Override
    public void after() {
        try {
            listeners.end();
            journal.close();
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        }
    }

    private static Api api() {
        try {
            return new Api(System.getProperty("kith.load.address"), Path.of(System.getProperty("kith.load.authority")));
        } catch (IOException | java.security.GeneralSecurityException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Town town() {
        try {
            return Town.read(Path.of(System.getProperty("kith.load.town")));
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Journal journal() {
        try {
            return new Journal(Path.of(System.getProperty("kith.load.journal")));
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
