package app.kith.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.platform.Live;
import app.kith.platform.Live.Deafness;
import app.kith.platform.Live.Gap;
import app.kith.platform.Live.Topic;
import app.kith.platform.UserId;
import app.kith.platform.cluster.Node.Said;
import com.rabbitmq.client.AMQP.BasicProperties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What screens on one node hear of the others, over a real broker that is killed. */
@Tag("cluster")
class LiveTests {

    private static final UserId ALICE = new UserId(1);
    private static final UserId BOB = new UserId(2);
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Rabbit rabbit;
    private static Node one;
    private static Node two;

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void begin() {
        rabbit = new Rabbit(Path.of("target/rabbitmq-live"));
        one = new Node("one", rabbit.settings());
        two = new Node("two", rabbit.settings());
    }

    @AfterAll
    static void end() {
        one.close();
        two.close();
        rabbit.close();
    }

    /** Also waits until both can speak. */
    @BeforeEach
    void hearEachOther() {
        hearEachOther(one, two);
        hearEachOther(two, one);
    }

    private static void hearEachOther(Node speaker, Node hearer) {
        var heard = new CopyOnWriteArrayList<>();
        var ear = hearer.live.listen(new Topic("hello"), Said.class, heard::add);
        await().atMost(SOON).until(() -> {
            speaker.live.tell(new Topic("hello"), new Said("hello", 0));
            return !heard.isEmpty();
        });
        ear.end();
    }

    @Test
    void whatIsToldOnOneNodeIsHeardOnAllOnce() throws Exception {
        var here = one.live.listen(Topic.of(ALICE), Said.class, heard::add);
        var there = two.live.listen(Topic.of(ALICE), Said.class, heard::add);
        one.live.tell(ALICE, new Said("hi", 1));
        await().atMost(SOON).until(() -> heard.size() == 2);
        one.live.tell(BOB, new Said("not for Alice", 2));
        one.live.tell(ALICE, new Said("bye", 3));
        await().atMost(SOON).until(() -> heard.size() == 4);
        assertThat(heard).containsOnly(new Said("hi", 1), new Said("bye", 3));
        here.end();
        there.end();
    }

    @Test
    void whatIsTrueOfOneNodeIsToldThere() {
        var there = two.live.listen(Topic.of(ALICE), Said.class, heard::add);
        one.live.tellHere(Topic.of(ALICE), new Said("here", 1));
        one.live.tell(ALICE, new Said("everywhere", 2));
        await().atMost(SOON).until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly(new Said("everywhere", 2));
        there.end();
    }

    @Test
    void allNodesKnowWhoIsThere() {
        var screen = two.live.listen(Topic.of(BOB), Said.class, heard::add);
        await().atMost(Duration.ofSeconds(2)).until(() -> one.live.reaches(BOB));
        assertThat(one.live.present()).contains(BOB);
        assertThat(one.live.here()).doesNotContain(BOB);
        screen.end();
        await().atMost(Duration.ofSeconds(2)).until(() -> !one.live.reaches(BOB));
    }

    @Test
    void whoeverWasOnANodeGoesWithIt() {
        try (var three = new Node("three", rabbit.settings())) {
            three.live.listen(Topic.of(BOB), Said.class, heard::add);
            await().atMost(SOON).until(() -> one.live.present().contains(BOB));
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> !one.live.present().contains(BOB));
    }

    @Test
    void afterAGapEverybodyIsToldToLook() {
        var begun = Instant.now();
        var here = one.live.listen(Live.GAPS, Object.class, heard::add);
        rabbit.kill();
        one.live.tell(ALICE, new Said("nobody hears", 1));
        rabbit.start();
        await().atMost(SOON).until(() -> heard.size() > 1);
        assertThat(heard.getFirst()).isInstanceOf(Deafness.class);
        assertThat(((Gap) heard.get(1)).since()).isBefore(begun);
        here.end();
        hearEachOther();
    }

    @Test
    void whatIsLostOnTheWayIsNoticed() throws Exception {
        var here = one.live.listen(Live.GAPS, Gap.class, heard::add);
        publish(Said.class.getName(), "nobody", 1, "{}");
        publish(Said.class.getName(), "nobody", 2, "{}");
        hearEachOther(two, one);
        assertThat(heard).isEmpty();
        publish(Said.class.getName(), "nobody", 4, "{}");
        await().atMost(SOON).until(() -> heard.size() == 1);
        here.end();
    }

    @Test
    void moreThanFitsIsToldOrSaidToBeMissing() {
        var most = 30_000;
        var there = two.live.listen(Topic.of(ALICE), Said.class, heard::add);
        var gaps = two.live.listen(Live.GAPS, Gap.class, heard::add);
        IntStream.range(0, most).forEach(each -> one.live.tell(ALICE, new Said("flood", each)));
        await().atMost(SOON).until(() -> heard.size() == most || heard.stream().anyMatch(Gap.class::isInstance));
        there.end();
        gaps.end();
    }

    @Test
    void onlyRecordsOfOursAreMadeOfWhatComes() throws Exception {
        var topic = Topic.of(ALICE).name();
        var here = one.live.listen(Topic.of(ALICE), Object.class, heard::add);
        publish("java.util.ArrayList", topic, 1, "[]");
        publish("javax.swing.JEditorPane", topic, 2, "{\"page\":\"http://example.org\"}");
        publish("app.kith.Kith", topic, 3, "{}");
        publish("app.kith.Newer", topic, 4, "{}");
        publish(Said.class.getName(), topic, 5, "no JSON");
        publish(Said.class.getName(), topic, 6, "{\"who\":\"good\",\"number\":6,\"mood\":\"new\"}");
        await().atMost(SOON).until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly(new Said("good", 6));
        here.end();
    }

    private static void publish(String type, String topic, long turn, String json) throws Exception {
        var settings = rabbit.asSettings();
        var properties = new BasicProperties.Builder()
                .type(type)
                .headers(Map.of(Saying.NODE, "stranger", Saying.TURN, turn, Saying.TOPIC, topic))
                .build();
        try (var connection = settings.factory().newConnection(settings.addresses())) {
            var channel = connection.createChannel();
            channel.confirmSelect();
            channel.basicPublish(Speaker.EXCHANGE, "", properties, json.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie();
        }
    }
}
