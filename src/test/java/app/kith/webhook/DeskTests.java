package app.kith.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Cursor;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.platform.outbound.Answer;
import app.kith.post.Audience;
import app.kith.post.PostId;
import app.kith.post.PostPublished;
import app.kith.webhook.Delivery.State;
import app.kith.webhook.Outcome.Answered;
import app.kith.webhook.Outcome.Resting;
import app.kith.webhook.Outcome.Silence;
import app.kith.webhook.Webhook.OffReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/** What is due when. Far in the future, where the courier does not come by. */
@KithTest
class DeskTests {

    private static final Instant FUTURE = Instant.parse("2050-01-01T00:00:00Z");
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Outcome FAILED = new Answered(new Answer(500, "Oh\n no\u0000"));
    private static final Outcome DELIVERED = new Answered(new Answer(200, ""));

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Scribe scribe;
    private final Desk desk;
    private final Sweep sweep;
    private final Cast cast;
    private final TransactionOperations transaction;

    private Viewer alice;
    private WebhookId webhook;
    private final Instant start = FUTURE.plusSeconds(TESTS.getAndIncrement());
    private Instant now = start;

    DeskTests(
            Webhooks webhooks,
            Deliveries deliveries,
            Scribe scribe,
            Desk desk,
            Sweep sweep,
            Cast cast,
            TransactionOperations transaction) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.scribe = AopTestUtils.getUltimateTargetObject(scribe);
        this.desk = desk;
        this.sweep = sweep;
        this.cast = cast;
        this.transaction = transaction;
    }

    @BeforeEach
    void meet() {
        alice = cast.alice();
        webhook = webhooks.add(alice, new WebhookDraft("http://127.0.0.1:9/in", Set.of(Kind.POST_PUBLISHED)))
                .webhook()
                .id();
    }

    @Test
    void anEventThatIsHeardTwiceIsToldOnce() {
        happens(7);
        happens(7);
        happens(8);
        assertThat(log()).hasSize(2);
    }

    @Test
    void whatIsOnItsWayIsGivenToNobodyElse() {
        happens(7);
        assertThat(due()).contains(webhook);
        var parcel = take();
        assertThat(take()).isNull();
        assertThat(due()).doesNotContain(webhook);
        after(Desk.LEASE);
        assertThat(take()).isEqualTo(parcel);
    }

    @Test
    void whatFailsComesLaterAndLater() {
        happens(7);
        fail(take());
        assertThat(log()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.WAITING);
            assertThat(delivery.status()).isEqualTo(500);
            assertThat(delivery.answer()).isEqualTo("Oh no");
            assertThat(delivery.nextAt()).isBetween(now.plusSeconds(4), now.plusSeconds(6));
        });
        assertThat(take()).isNull();
        after(Duration.ofSeconds(6));
        fail(take());
        after(Duration.ofSeconds(6));
        assertThat(take()).isNull();
        after(Duration.ofMinutes(1));
        assertThat(take()).isNotNull();
        assertThat(hook().state()).isEqualTo(Webhook.State.FAILING);
        assertThat(hook().failingSince()).isEqualTo(start);
    }

    @Test
    void whatIsNewDoesNotWaitForWhatFailed() {
        happens(7);
        fail(take());
        happens(8);
        note(take(), DELIVERED);
        assertThat(log()).extracting(Delivery::state).containsExactly(State.DELIVERED, State.WAITING);
        assertThat(hook().state()).isEqualTo(Webhook.State.WORKING);
    }

    @Test
    void whatNeverGetsThroughSwitchesItOff() {
        happens(7);
        happens(8);
        for (var tries = 0; tries < 9; tries++) {
            note(take(), new Silence("Nobody answers at this address."));
            after(Duration.ofHours(27));
            if (hook().state() == Webhook.State.OFF) {
                break;
            }
        }
        assertThat(hook().offReason()).isEqualTo(OffReason.FAILING);
        assertThat(log()).extracting(Delivery::state).containsOnly(State.FAILED);
        assertThat(due()).doesNotContain(webhook);
        happens(9);
        assertThat(log()).hasSize(2);
        at(() -> webhooks.turn(alice, webhook, true));
        happens(10);
        assertThat(take()).isNotNull();
    }

    @Test
    void onePoisonedThingSwitchesNothingOff() {
        happens(7);
        for (var tries = 0; tries < 9; tries++) {
            fail(take());
            happens(100 + tries);
            note(take(), DELIVERED);
            after(Duration.ofHours(27));
        }
        assertThat(log().getLast().state()).isEqualTo(State.FAILED);
        assertThat(log().getLast().tries()).isEqualTo(9);
        assertThat(hook().state()).isEqualTo(Webhook.State.WORKING);
    }

    @Test
    void anAddressThatSaysItIsGoneIsLeftAlone() {
        happens(7);
        happens(8);
        note(take(), new Answered(new Answer(410, "Gone")));
        assertThat(hook().offReason()).isEqualTo(OffReason.GONE);
        assertThat(log()).extracting(Delivery::state).containsOnly(State.FAILED);
        assertThat(take()).isNull();
    }

    @Test
    void whoIsNotHereIsNotTriedFor() {
        happens(7);
        note(take(), new Resting());
        assertThat(take()).isNull();
        assertThat(log().getFirst().tries()).isZero();
        after(Duration.ofHours(1));
        assertThat(take()).isNotNull();
    }

    @Test
    void whatIsSwitchedOffWaitsForNothing() {
        happens(7);
        at(() -> webhooks.turn(alice, webhook, false));
        assertThat(hook().offReason()).isEqualTo(OffReason.MEMBER);
        assertThat(take()).isNull();
        assertThat(log()).extracting(Delivery::state).containsExactly(State.FAILED);
    }

    @Test
    void whatWasRemovedOnTheWayLeavesNoTrace() {
        happens(7);
        var parcel = take();
        at(() -> webhooks.remove(alice, webhook));
        note(parcel, DELIVERED);
        assertThat(due()).doesNotContain(webhook);
    }

    @Test
    void theLogKeepsTheNewestAndWhatWaits() {
        for (var number = 1; number <= Sweep.NEWEST + 5; number++) {
            happens(number);
            note(take(), number <= 2 ? FAILED : DELIVERED);
            after(Duration.ofMillis(1));
        }
        at(() -> sweep.sweep(webhook.value()));
        assertThat(newest()).hasSize(Sweep.NEWEST).extracting(Delivery::state).containsOnly(State.DELIVERED);
        assertThat(waiting()).isEqualTo(2);
        after(Sweep.KEPT.plusDays(1));
        at(() -> sweep.sweep(webhook.value()));
        assertThat(newest()).hasSize(2);
    }

    private long waiting() {
        var newest = deliveries.page(alice, webhook, Cursor.NEWEST.of(Cursor.LARGEST));
        var rest = deliveries.page(alice, webhook, Cursor.before(newest.next())).items();
        return Stream.concat(newest.items().stream(), rest.stream())
                .filter(delivery -> delivery.state() == State.WAITING)
                .count();
    }

    private List<Delivery> newest() {
        return deliveries.page(alice, webhook, Cursor.NEWEST.of(Cursor.LARGEST)).items();
    }

    private void happens(long post) {
        var id = new PostId(post);
        var event = new PostPublished(id, alice.id(), Audience.EVERYONE, null, null, id, alice.id(), List.of());
        at(() -> transaction.executeWithoutResult(_ -> scribe.on(event)));
    }

    private Parcel take() {
        return got(box -> desk.take(webhook).ifPresent(box));
    }

    private List<WebhookId> due() {
        return got(box -> box.accept(desk.due(1_000)));
    }

    private Webhook hook() {
        return webhooks.get(alice, webhook);
    }

    private List<Delivery> log() {
        return deliveries.page(alice, webhook, Cursor.NEWEST).items();
    }

    private void fail(Parcel parcel) {
        note(parcel, FAILED);
    }

    private void note(Parcel parcel, Outcome outcome) {
        at(() -> desk.note(parcel, outcome));
    }

    private void after(Duration pause) {
        now = now.plus(pause);
    }

    private void at(Runnable doing) {
        Time.at(now, doing);
    }

    private <T> T got(Consumer<Consumer<T>> question) {
        var box = new AtomicReference<T>();
        at(() -> question.accept(box::set));
        return box.get();
    }
}
