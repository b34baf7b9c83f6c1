package app.kith.user.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Addresses;
import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.Statements;
import app.kith.platform.Role;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.user.Closures;
import app.kith.user.Profile;
import app.kith.user.Suspensions;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** With a mail server of its own, that really listens. */
@KithTest
class PasswordResetControllerTests {

    private static final String PATH = "/api/password-resets";
    private static final String ANOTHER = "quinces on the windowsill";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080/reset/(\\S+)");
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    static {
        MAIL.start();
    }

    private final Programming api;
    private final Closures closures;
    private final Suspensions suspensions;
    private final JdbcClient database;
    private final Statements statements;
    private final Cast cast;

    private Profile alice;

    PasswordResetControllerTests(
            Programming api,
            Closures closures,
            Suspensions suspensions,
            JdbcClient database,
            Statements statements,
            Cast cast) {
        this.api = api;
        this.closures = closures;
        this.suspensions = suspensions;
        this.database = database;
        this.statements = statements;
        this.cast = cast;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("kith.mail.host", () -> "127.0.0.1");
        settings.add("kith.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("kith.mail.from", () -> "kith@example.org");
        settings.add("kith.mail.starttls", () -> false);
    }

    @AfterAll
    static void close() {
        MAIL.stop();
    }

    @BeforeEach
    void meet() {
        alice = cast.join("alice");
    }

    @Test
    void theLinkSetsAnotherPasswordOnceAndSignsOutEverywhere() {
        var before = api.signIn(alice);
        var token = tokenFor(alice.handle().text());
        assertThat(choose(token, "short"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("password");
        assertThat(choose(token, ANOTHER)).hasStatus(204);
        assertThat(choose(token, ANOTHER)).hasStatus(404);
        assertThat(api.tryToRefresh(before)).hasStatus(401);
        assertThat(signIn(Cast.PASSWORD)).hasStatus(401);
        assertThat(signIn(ANOTHER)).hasStatusOk();
    }

    @Test
    void theAddressWillDoAndAllOtherLinksAreUsedUpWithOne() {
        var first = tokenFor(alice.handle().at());
        var second = tokenFor(alice.handle() + "@EXAMPLE.org");
        assertThat(choose(second, ANOTHER)).hasStatus(204);
        assertThat(choose(first, ANOTHER)).hasStatus(404);
    }

    @Test
    void afterHalfAnHourItDoesNotWork() {
        var token = tokenFor(alice.handle().text());
        Time.at(
                Instant.now().plus(Duration.ofMinutes(31)),
                () -> assertThat(choose(token, ANOTHER)).hasStatus(404));
    }

    @Test
    void aForgedTokenIsNobodys() {
        var token = tokenFor(alice.handle().text());
        assertThat(choose(token.substring(0, token.length() - 2) + "xx", ANOTHER))
                .hasStatus(404);
        assertThat(choose("nonsense", ANOTHER)).hasStatus(404);
        assertThat(choose("1." + "a".repeat(43), ANOTHER)).hasStatus(404);
    }

    @Test
    void theAnswerIsTheSameWhereThereIsNobodyOrNobodyAnyMore() {
        closures.close(Viewer.member(alice.id()));
        for (var login : new String[] {"nobody_at_all", alice.handle().text(), "nobody@example.org", "x".repeat(300)}) {
            assertThat(ask(login)).hasStatus(202).hasBodyTextEqualTo("");
        }
        statements.rest();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoIsSuspendedIsWrittenWhyAndHasNoLinkThatWorks() {
        var before = tokenFor(alice.handle().text());
        var mo = new Viewer(cast.join("mo").id(), EnumSet.of(Role.MODERATOR));
        suspensions.suspend(mo, alice.id(), "Insults, again and again.", null);
        assertThat(choose(before, ANOTHER)).hasStatus(404);
        assertThat(ask(alice.handle().text())).hasStatus(202).hasBodyTextEqualTo("");
        await().until(() -> letters().size() == 2);
        assertThat(GreenMailUtil.getBody(letters().getLast()))
                .contains("The reason: Insults, again and again.")
                .doesNotContain("/reset/");
    }

    @Test
    void onlyAHashIsKept() {
        var token = tokenFor(alice.handle().text());
        var kept = database.sql("select token_hash from password_reset where user_id = ?")
                .param(alice.id().value())
                .query(String.class)
                .single();
        assertThat(token).doesNotContain(kept);
        assertThat(kept).hasSize(64);
    }

    @Test
    void nobodyAsksMoreThanFiveTimes() {
        for (var n = 0; n < 5; n++) {
            assertThat(ask(alice.handle().text())).hasStatus(202);
        }
        assertThat(ask("@" + alice.handle())).hasStatus(429).containsHeader("Retry-After");
        var place = api.from(Addresses.fresh());
        for (var n = 0; n < 5; n++) {
            assertThat(place.post(PATH, "{'login': 'nobody_%d'}".formatted(n))).hasStatus(202);
        }
        assertThat(place.post(PATH, "{'login': 'nobody_5'}")).hasStatus(429);
    }

    /** Letters to others may still be on their way. */
    private String tokenFor(String login) {
        var many = letters().size();
        assertThat(ask(login)).hasStatus(202);
        await().until(() -> letters().size() > many);
        var link = LINK.matcher(GreenMailUtil.getBody(letters().get(many)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<MimeMessage> letters() {
        return Stream.of(MAIL.getReceivedMessages())
                .filter(letter ->
                        GreenMailUtil.getAddressList(recipients(letter)).equals(alice.handle() + "@example.org"))
                .toList();
    }

    private static Address[] recipients(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private MvcTestResult ask(String login) {
        return api.post(PATH, "{'login': '%s'}".formatted(login));
    }

    private MvcTestResult choose(String token, String password) {
        return api.put(PATH + "/" + token, "{'password': '%s'}".formatted(password));
    }

    private MvcTestResult signIn(String password) {
        return api.post("/api/sessions", "{'login': '%s', 'password': '%s'}".formatted(alice.handle(), password));
    }
}
