package app.kith.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTests {

    /** The example that comes with the convention. */
    @Test
    void signsAsEverybodyDoes() {
        var key = new Key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(key.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isNeverTheSameAndNeverSaid() {
        assertThat(Key.make().text())
                .startsWith("whsec_")
                .isNotEqualTo(Key.make().text());
        assertThat(Key.make()).hasToString("Key");
    }
}
