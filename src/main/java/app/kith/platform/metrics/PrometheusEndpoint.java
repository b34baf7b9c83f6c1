package app.kith.platform.metrics;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** {@code /actuator/prometheus}: everything that is measured, in the text format 0.0.4 of Prometheus. */
@WebEndpoint(id = "prometheus")
class PrometheusEndpoint {

    private final PrometheusMeterRegistry meters;

    PrometheusEndpoint(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @ReadOperation(produces = TextFormat.CONTENT_TYPE_004)
    String scrape() {
        return meters.scrape(TextFormat.CONTENT_TYPE_004);
    }
}
