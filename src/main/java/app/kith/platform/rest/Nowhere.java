package app.kith.platform.rest;

import app.kith.platform.rest.Problem.Kind;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Answers what no controller of the API does; the screens, which come last, would take it for a page of theirs. */
@Configuration(proxyBeanMethods = false)
class Nowhere {

    private static final int BEFORE_THE_SCREENS = Ordered.LOWEST_PRECEDENCE - 2;

    @Bean
    HandlerMapping nowhereInTheApi(JsonMapper json) {
        HttpRequestHandler nowhere = (_, response) -> Refusals.write(response, json, Problem.of(Kind.NOT_FOUND));
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nowhere), BEFORE_THE_SCREENS);
    }
}
