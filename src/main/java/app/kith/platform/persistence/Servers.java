package app.kith.platform.persistence;

import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The servers that there are, and which of them is the primary. */
@Component
@OnMySql
class Servers {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private final List<Server> all;
    private final List<Consumer<Reign>> heralds = new CopyOnWriteArrayList<>();
    private volatile Reign reign;

    /** Looks at all of them first: since the settings were written, another one may have been promoted. */
    Servers(MySqlSettings settings, Pools pools) {
        all = settings.servers().stream()
                .map(address -> new Server(address, pools))
                .toList();
        reign = new Reign(0, settings.primary());
        all.parallelStream().map(Servers::reignSeenBy).filter(Objects::nonNull).forEach(this::hear);
    }

    List<Server> all() {
        return all;
    }

    Reign reign() {
        return reign;
    }

    boolean isPrimary(Server server) {
        return server.address().equals(reign.primary());
    }

    Optional<Server> primary() {
        return all.stream().filter(this::isPrimary).findFirst();
    }

    /** What any of them was seen to have. */
    Position reached() {
        return all.stream().map(Server::reached).reduce(Position.START, Position::and);
    }

    void onChange(Consumer<Reign> herald) {
        heralds.add(herald);
    }

    synchronized void hear(Reign heard) {
        if (heard.isAfter(reign)) {
            LOG.warn("The primary is {} since promotion {}; before, it was {}", heard.primary(), heard.epoch(), reign);
            reign = heard;
            heralds.forEach(herald -> herald.accept(heard));
        }
    }

    /** An empty database has no reign yet, and a server may be away. */
    private static @Nullable Reign reignSeenBy(Server server) {
        try {
            return server.look().reign();
        } catch (SQLException notThere) {
            LOG.info("{} does not say who is the primary: {}", server, notThere.getMessage());
            return null;
        }
    }

    @PreDestroy
    void close() {
        all.forEach(Server::close);
    }
}
