package app.kith.platform.outbound;

import app.kith.platform.Refused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Speaks HTTP to an address that a member named. Follows no redirect, keeps no cookie and no connection, waits no longer
 * than {@link #PATIENCE} in all and reads no more than {@value #MOST_BYTES} bytes, whatever the other side does.
 */
@Component
@EnableConfigurationProperties(OutboundSettings.class)
public class Outbound implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The longest address, in characters. */
    public static final int LONGEST = Destination.LONGEST;

    static final int MOST_BYTES = 64 * 1024;

    private static final Timeout TO_CONNECT = Timeout.ofSeconds(3);
    private static final int CONNECTIONS = 64;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private final OutboundSettings settings;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService alarms =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    @Autowired
    Outbound(OutboundSettings settings, @Value("${kith.base-url}") String self) {
        this(settings, self, SystemDefaultDnsResolver.INSTANCE);
    }

    Outbound(OutboundSettings settings, String self, DnsResolver names) {
        this.settings = settings;
        this.http = client(settings.allowPrivate() ? names : new PublicNames(names), "Kith (+%s)".formatted(self));
    }

    /**
     * What somebody typed, as an address that may be tried. Nobody is asked for it, so its name may still lead nowhere.
     *
     * @param field the name of the field that it stands in
     * @throws Refused when nothing would be sent there
     */
    public URI check(String field, String address) {
        var uri = Destination.uri(address)
                .orElseThrow(() -> new Refused(
                        field,
                        "Write an address of at most %d letters, as https://example.org/in.".formatted(LONGEST)));
        Destination.fault(uri, settings).ifPresent(fault -> {
            throw new Refused(field, fault);
        });
        return uri;
    }

    /**
     * Waits for the network: never to be called with a transaction open.
     *
     * @throws Unreachable when no answer came
     */
    public Answer post(URI to, Map<String, String> headers, String json) throws Unreachable {
        var fault = Destination.fault(to, settings);
        if (fault.isPresent()) {
            throw new Unreachable(fault.get());
        }
        var request = new HttpPost(to);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        var alarm = alarms.schedule(request::cancel, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return send(request);
        } catch (IOException failure) {
            throw new Unreachable(request.isCancelled() ? late() : words(failure), failure);
        } finally {
            alarm.cancel(false);
        }
    }

    /** The connection is cut before the answer is closed, or the client would first read the rest of it. */
    private Answer send(HttpPost request) throws IOException {
        try (var response = http.executeOpen(null, request, null)) {
            var answer = new Answer(response.getCode(), text(response));
            var _ = request.cancel();
            return answer;
        }
    }

    private static String text(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        return entity == null ? "" : new String(entity.getContent().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }

    private static String words(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> "No host on the public internet has this name.";
            case ConnectException _ -> "Nobody answers at this address.";
            case InterruptedIOException _ -> late();
            case SSLException _ -> "Its certificate is not valid for this address.";
            default -> "The connection broke off.";
        };
    }

    private static String late() {
        return "No answer within %d seconds.".formatted(PATIENCE.toSeconds());
    }

    private static CloseableHttpClient client(DnsResolver names, String agent) {
        var lines = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(lines)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(Timeout.of(PATIENCE))
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(TO_CONNECT)
                        .build())
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    @Override
    public void close() throws IOException {
        alarms.shutdownNow();
        http.close();
    }
}
