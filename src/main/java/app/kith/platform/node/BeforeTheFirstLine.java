package app.kith.platform.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Names a node after its host and port when nobody has named it, and says what stands in each line of the log: the
 * request that it is about, and the node where there are several.
 */
class BeforeTheFirstLine implements EnvironmentPostProcessor {

    private static final String PORT = "server.port";
    private static final String USUAL_PORT = "8080";
    private static final String REQUEST = "%replace(%X{" + RequestIds.IN_THE_LOG + "} ){'^ $', ''}";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var usual = "%s:%s".formatted(host(), environment.getProperty(PORT, USUAL_PORT));
        var name = environment.getProperty(NodeName.SETTING, usual);
        var alone = environment.getProperty("kith.cluster", Departure.ALONE).equals(Departure.ALONE);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "node",
                        Map.of(
                                NodeName.SETTING,
                                usual,
                                "logging.pattern.correlation",
                                alone ? REQUEST : name + " " + REQUEST)));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
