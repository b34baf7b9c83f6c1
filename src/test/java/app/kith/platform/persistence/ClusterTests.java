package app.kith.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.kith.platform.ReadOnly;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of reads and writes while real servers lag, are frozen and are killed. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTests {

    private static final long ALICE = 7;
    private static final AtomicLong NEXT = new AtomicLong();

    private static Trio trio;
    private static Node node;

    @BeforeAll
    static void begin() {
        trio = new Trio(Path.of("target/mysql-cluster"));
        Node.migrate(trio.settings());
        node = new Node(trio.settings());
    }

    @AfterAll
    static void end() {
        node.close();
        trio.close();
    }

    @BeforeEach
    void bothReplicasServe() {
        await().atMost(Duration.ofSeconds(30)).until(() -> serving() == 2);
    }

    @Test
    @Order(1)
    void readsWhatWasJustWritten() throws Exception {
        for (var i = 0; i < 200; i++) {
            var id = NEXT.incrementAndGet();
            assertThat(Node.as(ALICE, () -> write(id) + read(id))).isEqualTo(2);
        }
    }

    @Test
    @Order(2)
    void theApplicationMayAddToTheAuditLogAndChangeNothingInIt() {
        node.write(jdbc -> jdbc.sql("insert into audit_log values (1, 'seen')").update());
        assertThatThrownBy(() ->
                        node.write(jdbc -> jdbc.sql("delete from audit_log").update()))
                .rootCause()
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> node.write(jdbc ->
                        jdbc.sql("create table mine (id int primary key)").update()))
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    @Order(3)
    void readsTheOwnWriteAtThePrimaryWhileReplicasStandStill() throws Exception {
        trio.sql("replica1", "stop replica sql_thread");
        trio.sql("replica2", "stop replica sql_thread");
        var id = NEXT.incrementAndGet();
        assertThat(Node.as(ALICE, () -> write(id) + read(id))).isEqualTo(2);
        assertThat(Node.as(ALICE + 1, () -> read(id)))
                .as("somebody else reads what is old")
                .isZero();
        await().atMost(Duration.ofSeconds(10)).until(() -> serving() == 0);
        assertThat(Node.as(ALICE + 1, () -> read(id)))
                .as("until the replicas are left out")
                .isOne();
        trio.sql("replica1", "start replica sql_thread");
        trio.sql("replica2", "start replica sql_thread");
    }

    @Test
    @Order(4)
    void aDeadReplicaIsLeftOutAndTakenBack() throws Exception {
        var id = NEXT.incrementAndGet();
        Node.as(ALICE, () -> write(id));
        trio.kill("replica1");
        await().atMost(Duration.ofSeconds(5)).until(() -> serving() == 1);
        for (var member = 0; member < 20; member++) {
            assertThat(Node.as(member, () -> read(id))).isOne();
        }
        trio.start("replica1");
        await().atMost(Duration.ofSeconds(20)).until(() -> serving() == 2);
    }

    @Test
    @Order(5)
    void whileThePrimaryIsFrozenNothingIsWrittenAndReadingGoesOn() throws Exception {
        var id = NEXT.incrementAndGet();
        Node.as(ALICE, () -> write(id));
        trio.freeze("primary");
        await().atMost(Duration.ofSeconds(3)).until(() -> !node.writes.arePossible());
        assertThatThrownBy(() -> write(NEXT.incrementAndGet())).isInstanceOf(ReadOnly.class);
        assertThat(Node.as(ALICE, () -> read(id))).isOne();
        assertThat(Node.as(ALICE, () -> FreshReads.in(() -> read(id))))
                .as("nothing newer can come")
                .isOne();
        trio.thaw("primary");
        await().atMost(Duration.ofSeconds(10)).until(() -> node.writes.arePossible());
        assertThat(Node.as(ALICE, () -> write(NEXT.incrementAndGet()))).isOne();
    }

    @Test
    @Order(6)
    void withoutAnyReplicaWritesWaitForNobodyAndReadsGoToThePrimary() throws Exception {
        var id = NEXT.incrementAndGet();
        Node.as(ALICE, () -> write(id));
        trio.kill("replica1");
        trio.kill("replica2");
        await().atMost(Duration.ofSeconds(6)).until(() -> !node.writes.arePossible());
        assertThat(Node.as(ALICE, () -> read(id))).isOne();
        trio.start("replica1");
        trio.start("replica2");
        await().atMost(Duration.ofSeconds(30)).until(() -> node.writes.arePossible());
    }

    @Test
    @Order(7)
    void aReplicaIsPromotedAndTheOldPrimaryComesBackAsAReplica() throws Exception {
        var id = NEXT.incrementAndGet();
        Node.as(ALICE, () -> write(id));
        trio.kill("primary");
        await().atMost(Duration.ofSeconds(5)).until(() -> !node.writes.arePossible());
        failover();
        await().atMost(Duration.ofSeconds(30)).until(() -> node.writes.arePossible());
        assertThat(node.servers.reign().primary()).isNotEqualTo(trio.address("primary"));
        var later = NEXT.incrementAndGet();
        assertThat(Node.as(ALICE, () -> read(id) + write(later) + read(later))).isEqualTo(3);
        trio.rejoin("primary");
        await().atMost(Duration.ofSeconds(60)).until(() -> serving() == 2);
    }

    @Test
    @Order(8)
    void aFrozenPrimaryHoldsUpNobodyOnceAnotherIsPromoted() throws Exception {
        var frozen = Trio.NAMES.stream()
                .filter(name -> trio.address(name).equals(node.servers.reign().primary()))
                .findFirst()
                .orElseThrow();
        trio.freeze(frozen);
        await().atMost(Duration.ofSeconds(3)).until(() -> !node.writes.arePossible());
        failover();
        await().atMost(Duration.ofSeconds(5)).until(() -> node.writes.arePossible());
        trio.kill(frozen);
        trio.rejoin(frozen);
        await().atMost(Duration.ofSeconds(60)).until(() -> serving() == 2);
    }

    @AfterEach
    void writesArePossible() {
        await().atMost(Duration.ofSeconds(30)).until(() -> node.writes.arePossible());
    }

    private static void failover() {
        var settings = trio.settings();
        new Failover(settings, new Pools(settings, new TrustStore(settings)), System.out).run(null);
    }

    private static long serving() {
        return node.servers.all().stream().filter(node.replicas::serves).count();
    }

    private static int write(long id) throws DataAccessException {
        return node.write(jdbc -> jdbc.sql("insert into note (id, text, n) values (?, 'hello', 0)")
                .param(id)
                .update());
    }

    private static int read(long id) {
        return node.read(jdbc -> count(jdbc, id));
    }

    private static int count(JdbcClient jdbc, long id) {
        return jdbc.sql("select count(*) from note where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
