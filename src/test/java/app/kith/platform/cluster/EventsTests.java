package app.kith.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.kith.platform.Forbidden;
import app.kith.platform.NotFound;
import app.kith.platform.Role;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.platform.cluster.Node.Heard;
import com.rabbitmq.client.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of events between nodes while a real broker is killed and frozen. */
@Tag("cluster")
class EventsTests {

    private static final Viewer ADA = new Viewer(new UserId(1), Set.of(Role.ADMINISTRATOR));
    private static final Viewer ALICE = Viewer.member(new UserId(2));
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Rabbit rabbit;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void begin() {
        rabbit = new Rabbit(Path.of("target/rabbitmq-events"));
        one = new Node("one", rabbit.settings());
        two = new Node("two", rabbit.settings());
    }

    @AfterAll
    static void end() {
        one.close();
        two.close();
        rabbit.close();
    }

    @BeforeEach
    @AfterEach
    void nothingIsLeft() {
        rabbit.start();
        await().atMost(SOON).until(() -> one.inTheOutbox() == 0 && sender(one).isIdle());
        Node.HEARD.clear();
        Node.BAD.clear();
    }

    @Test
    void eachIsHeardOnceByOneNodeOfAllThatThereAre() {
        IntStream.range(0, 200).forEach(each -> one.say("member" + each, each));
        await().atMost(SOON).until(() -> Node.HEARD.size() >= 200 && one.inTheOutbox() == 0);
        assertThat(Node.HEARD).extracting(Heard::number).doesNotHaveDuplicates().hasSize(200);
        assertThat(Node.HEARD).extracting(Heard::node).contains("one", "two");
    }

    @Test
    void whatIsAboutTheSameIsHeardInItsOrderWhileNodesComeAndGo() throws Exception {
        var talk = Thread.ofVirtual()
                .start(() -> IntStream.range(0, 1_500).forEach(each -> one.say("who" + each % 5, each)));
        for (var come = 0; come < 2; come++) {
            new Node("three", rabbit.settings()).close();
        }
        talk.join();
        await().atMost(SOON).until(() -> numbers("who", Node.HEARD).size() == 1_500);
        for (var who = 0; who < 5; who++) {
            assertThat(numbers("who" + who, Node.HEARD)).isSorted();
        }
    }

    @Test
    void whileTheBrokerIsAwayNobodyWaitsAndNothingIsLost() throws Exception {
        rabbit.kill();
        var begun = System.nanoTime();
        IntStream.range(0, 50).forEach(each -> one.say("away", each));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(one.inTheOutbox()).isEqualTo(50);
        Thread.sleep(10_000);
        assertThat(Node.HEARD).isEmpty();
        assertThat(one.inTheOutbox()).isEqualTo(50);
        rabbit.start();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> numbers("away", Node.HEARD).size() == 50);
        assertThat(numbers("away", Node.HEARD)).isSorted();
    }

    @Test
    void whatTheBrokerDidNotConfirmIsStillThereWhenItDies() {
        assertThat(heardOfThoseSentToABrokerThatDies(one)).isEqualTo(50);
    }

    /** Else the test before this one would prove nothing. */
    @Test
    void withoutConfirmsSomethingIsLost() {
        var settings = new HashMap<>(rabbit.settings());
        settings.put("kith.rabbitmq.confirms", "false");
        try (var careless = new Node("careless", settings)) {
            await().atMost(SOON).until(() -> sender(careless).isIdle());
            assertThat(heardOfThoseSentToABrokerThatDies(careless)).isLessThan(50);
        }
    }

    @Test
    void whatAFrozenNodeHadTakenIsDoneByAnother() throws Exception {
        try (var other = new Elsewhere(rabbit.settings())) {
            await().atMost(SOON.multipliedBy(6)).until(EventsTests::someAreHeardElsewhere);
            Node.HEARD.clear();
            other.freeze();
            IntStream.range(0, 50).forEach(each -> one.say("thaw" + each, each));
            await().atMost(SOON)
                    .until(() -> Set.copyOf(numbers("thaw", Node.HEARD)).size() == 50);
        }
    }

    private static boolean someAreHeardElsewhere() {
        Node.HEARD.clear();
        IntStream.range(0, 50).forEach(each -> one.say("elsewhere" + each, each));
        await().atMost(SOON).until(() -> one.inTheOutbox() == 0);
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        return numbers("elsewhere", Node.HEARD).size() < 50;
    }

    @Test
    void whatTheBrokerHasNoPlaceForIsTakenUpByTheOutbox() throws Exception {
        try (var connection = connection();
                var channel = connection.createChannel()) {
            for (var queue : Queues.work().toList()) {
                channel.queueDelete(queue);
            }
        }
        IntStream.range(0, 20).forEach(each -> one.say("nowhere" + each, each));
        assertThat(one.inTheOutbox()).isPositive();
        await().atMost(SOON.multipliedBy(2))
                .until(() -> numbers("nowhere", Node.HEARD).size() == 20);
    }

    @Test
    void whatNobodyCanDoIsADeadLetterUntilTheFaultIsMended() {
        var letters = one.get(DeadLetters.class);
        Node.BAD.add("mumble");
        one.say("mumble", 1);
        await().atMost(SOON).until(() -> letters.count(ADA) == 1);
        var letter = letters.list(ADA).getFirst();
        assertThat(letter.why()).contains("Nobody understands mumble");
        assertThat(letter.event()).contains("mumble");
        assertThat(letter.listener()).contains("Hearing.on");
        assertThat(letter.at()).isBefore(Instant.now());
        assertThat(letters.count(ADA)).isOne();
        Node.BAD.clear();
        letters.replay(ADA, letter.id());
        await().atMost(SOON).until(() -> numbers("mumble", Node.HEARD).equals(List.of(1)));
        assertThat(letters.count(ADA)).isZero();
    }

    @Test
    void deadLettersAreForAdministratorsWhoCanThrowThemAway() throws Exception {
        var letters = one.get(DeadLetters.class);
        put(Queues.DEAD, Parcel.of("some.Listener", "", Instant.now(), "{}"));
        var letter = letters.list(ADA).getFirst();
        assertThatThrownBy(() -> letters.discard(ALICE, letter.id())).isInstanceOf(Forbidden.class);
        letters.discard(ADA, letter.id());
        assertThatThrownBy(() -> letters.discard(ADA, letter.id())).isInstanceOf(NotFound.class);
        assertThat(letters.count(ADA)).isZero();
    }

    @Test
    void whatANewerVersionSaysWaitsForItAndHoldsUpNobody() throws Exception {
        var queue = Queues.of("\"member\"");
        var later = Parcel.of("app.kith.Newer.on(app.kith.Newest)", "", Instant.now(), "{}");
        put(queue, later);
        one.say("member", 1);
        await().atMost(SOON).until(() -> numbers("member", Node.HEARD).equals(List.of(1)));
        assertThat(waiting(Queues.LATER)).isOne();
        assertThat(one.get(DeadLetters.class).count(ADA)).isZero();
        var tooOld = Parcel.of(
                "app.kith.Newer.on(app.kith.Newest)", "", Instant.now().minus(Duration.ofDays(2)), "{}");
        put(queue, tooOld);
        await().atMost(SOON).until(() -> one.get(DeadLetters.class).count(ADA) == 1);
        one.get(DeadLetters.class).discard(ADA, tooOld.id());
        purge(Queues.LATER);
    }

    @Test
    void newFieldsOfAnEventAreReadOver() throws Exception {
        var listener = Listeners.id(Node.Hearing.class.getDeclaredMethod("on", Node.Said.class));
        put(
                Queues.of("\"new\""),
                Parcel.of(listener, "", Instant.now(), "{\"who\":\"new\",\"number\":7,\"mood\":\"gay\"}"));
        await().atMost(SOON).until(() -> numbers("new", Node.HEARD).equals(List.of(7)));
    }

    private static int heardOfThoseSentToABrokerThatDies(Node node) {
        rabbit.freeze();
        IntStream.range(0, 50).forEach(each -> node.say("frozen", each));
        await().during(Duration.ofMillis(500)).until(() -> true);
        rabbit.kill();
        rabbit.start();
        await().atMost(SOON).until(() -> node.inTheOutbox() == 0 && sender(node).isIdle());
        // About the same, so it is heard after all that has arrived.
        one.say("frozen", 50);
        await().atMost(SOON).until(() -> numbers("frozen", Node.HEARD).contains(50));
        return Set.copyOf(numbers("frozen", Node.HEARD)).size() - 1;
    }

    private static List<Integer> numbers(String who, List<Heard> heard) {
        return heard.stream()
                .filter(each -> each.who().startsWith(who))
                .map(Heard::number)
                .toList();
    }

    private static void put(String queue, Parcel parcel) throws Exception {
        try (var connection = connection()) {
            new Registered(connection).send("", queue, parcel.properties(), parcel.body());
        }
    }

    private static long waiting(String queue) throws Exception {
        try (var connection = connection();
                var channel = connection.createChannel()) {
            return channel.messageCount(queue);
        }
    }

    private static void purge(String queue) throws Exception {
        try (var connection = connection();
                var channel = connection.createChannel()) {
            channel.queuePurge(queue);
        }
    }

    private static Connection connection() throws Exception {
        var settings = rabbit.asSettings();
        return settings.factory().newConnection(settings.addresses());
    }

    private static Sender sender(Node node) {
        return node.get(Sender.class);
    }
}
