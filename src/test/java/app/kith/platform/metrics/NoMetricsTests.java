package app.kith.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** With everything on one port, as when one tries Kith. */
@KithTest
class NoMetricsTests {

    private final ObjectProvider<PrometheusEndpoint> endpoint;

    NoMetricsTests(ObjectProvider<PrometheusEndpoint> endpoint) {
        this.endpoint = endpoint;
    }

    @Test
    void nothingIsShownWherePeopleAre() {
        assertThat(endpoint.stream()).isEmpty();
    }
}
