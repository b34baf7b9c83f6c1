package app.kith.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTests {

    private static final String NAMED = "192.0.2.10, 10.1.0.0/16";

    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, 203.0.113.7, 203.0.113.7",
        "10.1.2.3, '203.0.113.7, 10.1.9.9', 203.0.113.7",
        "10.1.2.3, 'forged, 203.0.113.7', 203.0.113.7",
        "192.0.2.11, 203.0.113.7, 192.0.2.11",
        "10.2.0.1, 203.0.113.7, 10.2.0.1",
        "127.0.0.1, 203.0.113.7, 127.0.0.1"
    })
    void onlyThoseWhoWereNamedAreBelieved(String neighbour, String said, String believed) throws Exception {
        assertThat(believed(neighbour, said)).isEqualTo(believed);
    }

    private static String believed(String neighbour, String said) throws IOException, ServletException {
        var seen = new AtomicReference<String>();
        var valve = Proxies.valve(NAMED);
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                seen.set(request.getRemoteAddr());
            }
        });
        var inside = new org.apache.coyote.Request();
        inside.getMimeHeaders().addValue("X-Forwarded-For").setString(said);
        var request = new Request(new Connector(), inside);
        request.setRemoteAddr(neighbour);
        request.setRemoteHost(neighbour);
        valve.invoke(request, new Response(new org.apache.coyote.Response()));
        return seen.get();
    }
}
