package app.kith.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTests {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::, 20010db800010002/64",
        "2001:DB8:1:2::99%eth0, 20010db800010002/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::1, 0000000000000000/64",
        "a socket of the machine, a socket of the machine"
    })
    void ofIpv6TheNetworkIsCounted(String address, String counted) {
        assertThat(Caller.network(address)).isEqualTo(counted);
    }
}
