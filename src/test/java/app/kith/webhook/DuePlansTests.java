package app.kith.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.Database;
import app.kith.Plans;
import app.kith.Sent;
import app.kith.platform.Cursor;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** What is due is found by an index, however many webhooks there are and however much waits for each. */
@SpringBootTest
@ContextConfiguration(initializers = Database.class)
@Import({Sent.class, Plans.class, Cast.class})
@Tag("database")
@EnabledIfSystemProperty(named = Database.MYSQL, matches = ".+")
@DirtiesContext // the tests of all other plans fill a database that must be empty
class DuePlansTests {

    private static final int MANY = 20_000;
    private static final String NUMBERS =
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < %d) ".formatted(MANY);

    private final Plans plans;
    private final Desk desk;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookRepository repository;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Cast cast;

    private Viewer alice;
    private WebhookId busy;

    DuePlansTests(
            Plans plans,
            Desk desk,
            Webhooks webhooks,
            Deliveries deliveries,
            WebhookRepository repository,
            JdbcClient database,
            TransactionOperations transaction,
            Cast cast) {
        this.plans = plans;
        this.desk = desk;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.repository = repository;
        this.database = database;
        this.transaction = transaction;
        this.cast = cast;
    }

    @BeforeEach
    void fill() {
        alice = cast.alice();
        busy = add("https://example.org/busy");
        transaction.executeWithoutResult(_ -> {
            database.sql("set session cte_max_recursion_depth = " + MANY).update();
            database.sql("insert into webhook (id, owner_id, url, kinds, secret, version) " + NUMBERS
                            + "select i, i, 'https://example.org/', 'post.published', '', 0 from n")
                    .update();
            database.sql("insert into webhook_delivery (id, webhook_id, kind, event_key, subject_id, happened_at, "
                            + "state, tries, due_at, answer, version) " + NUMBERS
                            + "select i, if(i % 2, :busy, i), 'PING', "
                            + "i, i, now(), 'WAITING', 0, '2090-01-01', '', 0 from n")
                    .param("busy", busy.value())
                    .update();
        });
        database.sql("analyze table webhook, webhook_delivery").query().listOfRows();
    }

    @Test
    void fewRowsAreLookedAt() {
        var quiet = add("https://example.org/quiet");
        deliveries.ping(alice, quiet);
        assertThat(faults(() -> desk.due(16))).isEmpty();
        assertThat(faults(() -> desk.take(busy))).isEmpty();
        assertThat(faults(() -> deliveries.page(alice, quiet, Cursor.NEWEST))).isEmpty();
        assertThat(faults(() -> webhooks.mine(alice))).isEmpty();
        assertThat(faults(() -> repository.switchedOn(Set.of(alice.id().value()))))
                .isEmpty();
    }

    private WebhookId add(String address) {
        return webhooks.add(alice, new WebhookDraft(address, Set.of(Kind.POST_PUBLISHED)))
                .webhook()
                .id();
    }

    private List<String> faults(Runnable question) {
        var selects = Sent.by(question).stream()
                .filter(statement -> statement.stripLeading().startsWith("select"))
                .toList();
        assertThat(selects).isNotEmpty();
        return selects.stream()
                .flatMap(statement -> plans.faults(statement).stream())
                .toList();
    }
}
