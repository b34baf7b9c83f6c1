package app.kith.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows the addresses that everybody can reach from everywhere, and that therefore nobody reaches only through us.
 *
 * <p>From IANA's registries of special-purpose addresses (RFC 6890 and what came after it), and the one address of a
 * cloud's metadata that is in none of them.
 */
final class Internet {

    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's NAT
            "127.0.0.0/8", // this machine
            "168.63.129.16/32", // Azure's metadata
            "169.254.0.0/16", // link-local, the metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments, Oracle's metadata
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4, given up
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocol assignments, Teredo
            "2001:db8::/32", // documentation
            "3fff::/20"); // documentation

    /** Of IPv6, nothing outside of it is given to anybody: no loopback, no link-local, no unique-local, no multicast. */
    private static final Network GIVEN = Network.of("2000::/3");

    /** Whose addresses lead to an address of IPv4, which begins at this byte. */
    private static final List<Carrier> CARRIERS =
            List.of(new Carrier(Network.of("64:ff9b::/96"), 12), new Carrier(Network.of("2002::/16"), 2));

    private record Carrier(Network network, int at) {

        InetAddress carried(InetAddress address) {
            return address(Arrays.copyOfRange(address.getAddress(), at, at + Integer.BYTES));
        }
    }

    private Internet() {}

    static boolean has(InetAddress address) {
        return CARRIERS.stream()
                .filter(carrier -> carrier.network().contains(address))
                .findFirst()
                .map(carrier -> has(carrier.carried(address)))
                .orElseGet(() -> (address instanceof Inet4Address || GIVEN.contains(address))
                        && SPECIAL.stream().noneMatch(network -> network.contains(address)));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
