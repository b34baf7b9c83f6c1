package app.kith.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be seen of an address without asking anybody. Where its name leads is seen when it is connected to. */
final class Destination {

    static final int LONGEST = 500;

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final int USUAL_PORT = -1;

    /** What some programs take for an address of IPv4: no name that is in use ends in a number. */
    private static final Pattern NUMBER = Pattern.compile("(?i).*(^|\\.)(\\d+|0x[0-9a-f]*)\\.?");

    private final URI uri;
    private final OutboundSettings settings;

    private Destination(URI uri, OutboundSettings settings) {
        this.uri = uri;
        this.settings = settings;
    }

    static Optional<URI> uri(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** @return why nothing is sent there; nothing when it may be tried */
    static Optional<String> fault(URI uri, OutboundSettings settings) {
        var destination = new Destination(uri, settings);
        if (!destination.hasScheme()) {
            return Optional.of(
                    settings.allowHttp()
                            ? "An address begins with https:// or http://."
                            : "An address begins with https://.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("Leave out the name, the password and what follows a #.");
        }
        if (uri.getHost() == null || !destination.isOutside(uri.getHost())) {
            return Optional.of("This is no host on the public internet.");
        }
        return destination.hasPort() ? Optional.empty() : Optional.of("Use port 443, 8443, 80 or 8080.");
    }

    private boolean hasScheme() {
        return "https".equalsIgnoreCase(uri.getScheme())
                || settings.allowHttp() && "http".equalsIgnoreCase(uri.getScheme());
    }

    private boolean hasPort() {
        return settings.allowPrivate() || uri.getPort() == USUAL_PORT || PORTS.contains(uri.getPort());
    }

    private boolean isOutside(String host) {
        if (host.startsWith("[") || NUMBER.matcher(host).matches()) {
            return literal(host)
                    .filter(address -> settings.allowPrivate() || Internet.has(address))
                    .isPresent();
        }
        return settings.allowPrivate() || host.contains(".");
    }

    /** Written in the one usual way: no octal, no hexadecimal, nothing left out, no zone. */
    private static Optional<InetAddress> literal(String host) {
        try {
            var address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            return host.startsWith("[") && !host.contains("%")
                            || address.getHostAddress().equals(host)
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
