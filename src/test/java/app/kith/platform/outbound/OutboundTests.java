package app.kith.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.platform.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that does as it likes, on this machine. */
class OutboundTests {

    private static final OutboundSettings STRICT = new OutboundSettings(true, false);
    private static final OutboundSettings INTRANET = new OutboundSettings(true, true);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** What a server says to whoever connects. */
    @FunctionalInterface
    interface Manner {

        void speak(OutputStream out) throws Exception;
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @Test
    void saysWhatItShouldAndWhoItIs() throws Exception {
        var answer = intranet().post(server(says(OK + "Content-Length: 5\r\n\r\nhello")), Map.of("x-test", "7"), "{}");
        assertThat(answer).isEqualTo(new Answer(200, "hello"));
        assertThat(heard.getFirst())
                .startsWith("POST /in HTTP/1.1")
                .contains("x-test: 7", "User-Agent: Kith (+https://kith.example)", "Content-Type: application/json")
                .doesNotContainIgnoringCase("cookie:")
                .doesNotContainIgnoringCase("accept-encoding:");
    }

    @Test
    void followsNobodyInside() throws Exception {
        var moved = "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:1/secret\r\nContent-Length: 0\r\n\r\n";
        assertThat(intranet().post(server(says(moved)), Map.of(), "{}").status())
                .isEqualTo(307);
        assertThat(heard).hasSize(1);
    }

    @Test
    void keepsNoCookieAndNoConnection() throws Exception {
        var outbound = intranet();
        var address = server(says(OK + "Set-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"));
        outbound.post(address, Map.of(), "{}");
        outbound.post(address, Map.of(), "{}");
        assertThat(heard).hasSize(2).noneMatch(request -> request.contains("a=b"));
    }

    @Test
    void readsSoMuchAndNoMore() throws Exception {
        var answer = intranet().post(server(OutboundTests::endless), Map.of(), "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).hasSize(Outbound.MOST_BYTES);
    }

    @Test
    void aBombStaysPacked() throws Exception {
        var packed = OK + "Content-Encoding: gzip\r\nContent-Length: 6\r\n\r\nPACKED";
        assertThat(intranet().post(server(says(packed)), Map.of(), "{}").text()).isEqualTo("PACKED");
    }

    @Test
    void anAnswerThatDripsIsCutOff() {
        var began = System.nanoTime();
        refuses(intranet(), server(OutboundTests::drip), "No answer within 10 seconds.");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Outbound.PATIENCE.plusSeconds(3));
    }

    @Test
    void headersHaveAnEnd() {
        refuses(intranet(), server(OutboundTests::endlessHeaders), "The connection broke off.");
    }

    @Test
    void whatIsNoHttpIsNoAnswer() {
        refuses(intranet(), server(says("SSH-2.0-OpenSSH_9.9\r\n")), "The connection broke off.");
        refuses(intranet(), server(says("")), "The connection broke off.");
    }

    @Test
    void aServerWithoutTlsIsNotBelieved() {
        var plain = server(says(OK + "\r\n"));
        refuses(
                intranet(),
                URI.create(plain.toString().replace("http:", "https:")),
                "Its certificate is not valid for this address.");
    }

    @Test
    void aNameThatLeadsInsideLeadsNowhere() throws Exception {
        var inside = server(says(OK + "\r\n"));
        var address = URI.create("http://rebind.example:8080/in");
        for (var leads : List.of("127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "169.254.169.254", "fd00::1")) {
            refuses(strict(_ -> addresses(leads)), address, "No host on the public internet has this name.");
        }
        refuses(
                strict(_ -> addresses("93.184.216.34", "127.0.0.1")),
                address,
                "No host on the public internet has this name.");
        assertThat(inside).isNotNull();
        assertThat(heard).isEmpty();
    }

    @Test
    void whatANameFirstLedToIsWhatIsConnectedTo() throws Exception {
        var asked = new AtomicInteger();
        var address = server(says(OK + "Content-Length: 0\r\n\r\n"));
        var outbound = new Outbound(
                INTRANET,
                "https://kith.example",
                names(_ -> addresses(asked.getAndIncrement() == 0 ? "127.0.0.1" : "192.0.2.1")));
        open.add(outbound);
        var named = URI.create("http://rebind.example:%d/in".formatted(address.getPort()));
        assertThat(outbound.post(named, Map.of(), "{}").status()).isEqualTo(200);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/in",
                "http://[::1]/in",
                "http://0177.0.0.1/in",
                "http://user@example.org/in",
                "http://example.org:22/in",
                "ftp://example.org/in"
            })
    void whatWasNeverCheckedIsCheckedWhenItIsSent(String address) {
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> strict(OutboundTests::nowhere).post(URI.create(address), Map.of(), "{}"));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        var outbound = new Outbound(new OutboundSettings(false, false), "https://kith.example", names(_ -> nobody()));
        open.add(outbound);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> outbound.check("url", "http://example.org/"))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(new Refused.Fault("url", "An address begins with https://.")));
        assertThat(outbound.check("url", "https://example.org/in")).hasHost("example.org");
    }

    private void refuses(Outbound outbound, URI address, String words) {
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> outbound.post(address, Map.of(), "{}"))
                .withMessage(words);
    }

    private Outbound intranet() {
        var outbound = new Outbound(
                INTRANET, "https://kith.example", names(host -> new InetAddress[] {InetAddress.getByName(host)}));
        open.add(outbound);
        return outbound;
    }

    private Outbound strict(Names names) {
        var outbound = new Outbound(STRICT, "https://kith.example", names(names));
        open.add(outbound);
        return outbound;
    }

    /** Who is asked for names. */
    @FunctionalInterface
    private interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static DnsResolver names(Names names) {
        return new DnsResolver() {

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static InetAddress[] nowhere(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    private static InetAddress[] nobody() {
        return new InetAddress[0];
    }

    private static InetAddress[] addresses(String... literals) {
        return List.of(literals).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    private URI server(Manner manner) {
        try {
            var listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            open.add(listening);
            Thread.startVirtualThread(() -> serve(listening, manner));
            return URI.create("http://127.0.0.1:%d/in".formatted(listening.getLocalPort()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void serve(ServerSocket listening, Manner manner) {
        while (!listening.isClosed()) {
            try (var socket = listening.accept()) {
                heard.add(request(socket));
                manner.speak(socket.getOutputStream());
                socket.getOutputStream().flush();
            } catch (Exception gone) {
                assertThat(gone).isNotNull();
            }
        }
    }

    private static String request(Socket socket) throws IOException {
        var bytes = new byte[8192];
        var read = socket.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
    }

    private static Manner says(String words) {
        return out -> out.write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void endless(OutputStream out) throws IOException {
        out.write((OK + "\r\n").getBytes(StandardCharsets.UTF_8));
        while (true) {
            out.write(new byte[8192]);
        }
    }

    private static void endlessHeaders(OutputStream out) throws IOException {
        out.write(OK.getBytes(StandardCharsets.UTF_8));
        while (true) {
            out.write("X-More: and more\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void drip(OutputStream out) throws Exception {
        out.write((OK + "Content-Length: 1000\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        while (true) {
            out.write('.');
            out.flush();
            Thread.sleep(Duration.ofMillis(200));
        }
    }
}
