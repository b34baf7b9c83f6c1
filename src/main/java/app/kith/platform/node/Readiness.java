package app.kith.platform.node;

import app.kith.platform.Writes;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether this node should be sent anybody. Not while it alone has no number; when nothing can be written at all, no
 * other node would do better, and reading goes on.
 */
@Configuration(proxyBeanMethods = false)
class Readiness {

    @Bean
    HealthIndicator nodeHealthIndicator(Lease lease, Writes writes, NodeName name) {
        return () -> (lease.isHeld() || !writes.arePossible() ? Health.up() : Health.down())
                .withDetail("node", name.text())
                .build();
    }
}
