package app.kith.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names, and what it returns is what is connected to: nobody asks a second time and gets another answer. A
 * name that has but one address inside has none; so no reply of ours tells what names there are inside.
 */
final class PublicNames implements DnsResolver {

    /** So many are tried, one after the other. */
    private static final int MOST = 4;

    private final DnsResolver names;

    PublicNames(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        if (!Stream.of(addresses).allMatch(Internet::has)) {
            throw new UnknownHostException(host);
        }
        return Stream.of(addresses).limit(MOST).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
