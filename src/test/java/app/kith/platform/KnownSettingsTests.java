package app.kith.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class KnownSettingsTests {

    @Test
    void takesWhatTheManualExplains() {
        var environment =
                new MockEnvironment().withProperty("kith.data", "data").withProperty("server.port", "80");
        assertThatCode(() -> new KnownSettings(environment)).doesNotThrowAnyException();
    }

    @Test
    void refusesAndNamesWhatNobodyKnows() {
        var environment = new MockEnvironment().withProperty("kith.dta", "data");
        assertThatThrownBy(() -> new KnownSettings(environment))
                .hasMessageContaining("kith.dta")
                .hasMessageContaining("kith.data");
    }

    @Test
    void refusesAClusterThatThereIsNot() {
        var environment = new MockEnvironment().withProperty("kith.cluster", "rabbit");
        assertThatThrownBy(() -> new KnownSettings(environment)).hasMessageContaining("none or rabbitmq");
    }
}
