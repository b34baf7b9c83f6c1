package app.kith.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where nothing else sets the pace: the database inside has no replicas to wait for. */
@Configuration(proxyBeanMethods = false)
class Unhurried {

    @Bean
    @ConditionalOnMissingBean
    Pace pace() {
        return () -> {};
    }
}
