package app.kith.platform.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.CollectorRegistry;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Measures only where somebody can read it: on a port of its own that strangers don't reach. Where health is answered
 * beside the screens, nothing is counted and nothing is shown.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class Metrics {

    @Bean
    PrometheusMeterRegistry meters(Clock clock) {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new CollectorRegistry(true), clock);
    }

    @Bean
    PrometheusEndpoint prometheus(PrometheusMeterRegistry meters) {
        return new PrometheusEndpoint(meters);
    }
}
