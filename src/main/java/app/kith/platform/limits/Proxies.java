package app.kith.platform.limits;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Believes what a proxy says of where a request comes from, if it is one of those that were named. Whoever else sends
 * such headers is taken for whoever they are: else everybody could choose an address, and no limit would hold.
 */
@Configuration(proxyBeanMethods = false)
class Proxies {

    private static final String NAMED = "kith.proxies";

    @Bean
    @ConditionalOnProperty(NAMED)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> believed(@Value("${" + NAMED + "}") String named) {
        return server -> server.addEngineValves(valve(named));
    }

    /** @param named addresses, or networks as {@code 10.0.0.0/8}, with commas */
    static RemoteIpValve valve(String named) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(named.replace(" ", ""));
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }
}
