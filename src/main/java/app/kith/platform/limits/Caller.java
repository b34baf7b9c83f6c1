package app.kith.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who asks from outside, while this thread answers. What the house does by itself, the demo's past for one, has no
 * caller, and no limits.
 */
final class Caller {

    static final ScopedValue<Caller> NOW = ScopedValue.newInstance();

    private static final String API = "/api/";
    private static final int NETWORK_BYTES = 8;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Caller(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    static Optional<Caller> now() {
        return NOW.isBound() ? Optional.of(NOW.get()) : Optional.empty();
    }

    /** Where the question comes from. Of IPv6, the network: who has one address has 2⁶⁴. */
    String address() {
        return network(request.getRemoteAddr());
    }

    /** Programs are told how much is left; browsers show no headers. */
    void tell(Spent spent) {
        if (request.getRequestURI().startsWith(API)) {
            response.setHeader("X-RateLimit-Limit", Long.toString(spent.limit()));
            response.setHeader("X-RateLimit-Remaining", Long.toString(spent.remaining()));
            response.setHeader(
                    "X-RateLimit-Reset",
                    Long.toString(Math.ceilDiv(spent.reset().toMillis(), 1_000)));
        }
    }

    static String network(String address) {
        try {
            var literal = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return literal instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : literal.getHostAddress();
        } catch (IllegalArgumentException noAddressOfTheInternet) {
            return address;
        }
    }
}
