package app.kith.platform.rest;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the filters of the API out of the way of the screens: the API's own chain has them. */
@Configuration(proxyBeanMethods = false)
class ApiFilters {

    @Bean
    FilterRegistrationBean<Once> onceInTheChainOnly(Once filter) {
        return off(filter);
    }

    @Bean
    FilterRegistrationBean<SmallBodies> smallBodiesInTheChainOnly(SmallBodies filter) {
        return off(filter);
    }

    @Bean
    FilterRegistrationBean<Rescue> rescueInTheChainOnly(Rescue filter) {
        return off(filter);
    }

    private static <F extends Filter> FilterRegistrationBean<F> off(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
