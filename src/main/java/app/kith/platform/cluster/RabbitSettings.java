package app.kith.platform.cluster;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.ConnectionFactory;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker is and who we are to it, as docs/self-hosting.md explains.
 *
 * @param address of each broker of a cluster, with its port
 * @param confirms whether an event is done only when the broker has it. Without, a broker that dies takes events with
 *     it: that is for a test to see that it would notice
 */
@ConfigurationProperties("kith.rabbitmq")
record RabbitSettings(
        @DefaultValue("localhost:5672") List<String> address,
        @DefaultValue("kith") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean confirms) {

    /** Two of these without a sign of life, and either side takes the other for gone. */
    private static final int HEARTBEAT_S = 5;

    private static final int PATIENCE_MS = 2_000;

    List<Address> addresses() {
        return address.stream().map(Address::parseAddress).toList();
    }

    /** Makes connections that stay as they are: what has to be done when one is lost is our own business. */
    ConnectionFactory factory() {
        var factory = new ConnectionFactory();
        factory.setUsername(user);
        factory.setPassword(password);
        factory.setRequestedHeartbeat(HEARTBEAT_S);
        factory.setConnectionTimeout(PATIENCE_MS);
        factory.setHandshakeTimeout(PATIENCE_MS);
        factory.setChannelRpcTimeout(2 * PATIENCE_MS);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        return factory;
    }
}
