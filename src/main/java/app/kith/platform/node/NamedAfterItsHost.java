package app.kith.platform.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Names a node after its host and port, before the first line of the log, when nobody has named it. */
class NamedAfterItsHost implements EnvironmentPostProcessor {

    private static final String PORT = "server.port";
    private static final String USUAL_PORT = "8080";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var name = "%s:%s".formatted(host(), environment.getProperty(PORT, USUAL_PORT));
        environment.getPropertySources().addLast(new MapPropertySource("node", Map.of(NodeName.SETTING, name)));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
