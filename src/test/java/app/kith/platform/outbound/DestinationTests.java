package app.kith.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTests {

    private static final OutboundSettings STRICT = new OutboundSettings(false, false);
    private static final OutboundSettings INTRANET = new OutboundSettings(true, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/in?from=kith&x=1",
                "HTTPS://EXAMPLE.ORG:443/",
                "https://a.example.org:8443/in",
                "https://1.1.1.1/",
                "https://1password.example/",
                "https://[2606:4700:4700::1111]/",
                "https://xn--bcher-kva.example/"
            })
    void whatIsOutsideMayBeTried(String address) {
        assertThat(mayBeTried(address, STRICT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.org",
                "//example.org/",
                "https:example.org",
                "https://",
                "https:///in",
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "javascript:alert(1)",
                "https://user@example.org/",
                "https://user:secret@example.org/",
                "https://example.org@127.0.0.1/",
                "https://example.org/#in",
                "https://example.org:22/",
                "https://example.org:3306/",
                "https://example.org:0/",
                "https://example.org:65536/",
                "https://exa mple.org/",
                "https://example.org\\@127.0.0.1/",
                "https://example.org/\r\nHost: inside",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://router/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.0.1./",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://127.0.0.0x1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.000.000.001/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/",
                "https://0/",
                "https://0.0.0.0/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[2606:4700:4700::1111%25eth0]/",
                "https://[fd00:ec2::254]/",
                "https://１２７.０.０.１/",
                "https://①②⑦.0.0.1/"
            })
    void everythingElseIsRefused(String address) {
        assertThat(mayBeTried(address, STRICT)).isFalse();
    }

    @Test
    void anAddressHasAnEnd() {
        var start = "https://example.org/";
        assertThat(mayBeTried(start + "a".repeat(Destination.LONGEST - start.length()), STRICT))
                .isTrue();
        assertThat(mayBeTried(start + "a".repeat(Destination.LONGEST - start.length() + 1), STRICT))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9000/in", "http://router/in", "https://10.0.0.1:3000/", "http://[::1]:81/"})
    void anIntranetMayHaveItsOwn(String address) {
        assertThat(mayBeTried(address, INTRANET)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://0x7f.0.0.1/", "http://2130706433/", "http://user@127.0.0.1/", "ftp://127.0.0.1/"})
    void alsoAnIntranetSaysWhatItMeans(String address) {
        assertThat(mayBeTried(address, INTRANET)).isFalse();
    }

    private static boolean mayBeTried(String address, OutboundSettings settings) {
        return Destination.uri(address)
                .filter(uri -> Destination.fault(uri, settings).isEmpty())
                .isPresent();
    }
}
