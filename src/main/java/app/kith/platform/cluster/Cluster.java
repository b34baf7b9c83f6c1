package app.kith.platform.cluster;

import app.kith.platform.Causality;
import app.kith.platform.Live;
import app.kith.platform.Pace;
import app.kith.platform.Time;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.EventSerializer;

/**
 * Puts RabbitMQ between the nodes, when {@code kith.cluster} says so. There are two lines to it, because a broker that
 * is short of memory stops listening to whoever sends, and then must still hear what is done.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RabbitSettings.class)
@InCluster
class Cluster {

    @Bean
    static Listeners listeners(ObjectProvider<Sender> sender) {
        return new Listeners(sender);
    }

    @Bean
    Sender sender(
            EventPublicationRegistry books,
            EventSerializer serializer,
            Time time,
            ObjectProvider<Causality> causality,
            ObjectProvider<Lines> lines,
            RabbitSettings settings) {
        return new Sender(
                books, serializer, time, causality, () -> lines.getObject().renewOut(), settings.confirms());
    }

    @Bean
    Workers workers(
            @Value("${kith.node}") String node,
            Listeners listeners,
            EventSerializer serializer,
            Pace pace,
            ObjectProvider<Causality> causality,
            ObjectProvider<Lines> lines) {
        var tries = new Tries(listeners, serializer, pace, causality);
        return new Workers(node, tries, () -> lines.getObject().renewIn());
    }

    @Bean
    Presence presence() {
        return new Presence();
    }

    @Bean
    Broadcast broadcast(
            Presence presence,
            Time time,
            ObjectProvider<Live> live,
            ObjectProvider<Causality> causality,
            ObjectProvider<Lines> lines) {
        return new Broadcast(
                presence, time, live, causality, () -> lines.getObject().renewOut());
    }

    @Bean
    Ear ear(
            Broadcast broadcast,
            Presence presence,
            Time time,
            ObjectProvider<Live> live,
            ObjectProvider<Causality> causality) {
        return new Ear(broadcast.node(), presence, time, live, causality);
    }

    @Bean
    Lines lines(RabbitSettings settings, Sender sender, Workers workers, Broadcast broadcast, Ear ear) {
        var out = new Line("out", settings, List.of(sender, broadcast));
        var in = new Line("in", settings, List.of(workers, ear));
        return new Lines(settings, out, in, sender, workers, broadcast);
    }

    @Bean
    DeadLetters deadLetters(Lines lines) {
        return new DeadLetters(lines);
    }
}
