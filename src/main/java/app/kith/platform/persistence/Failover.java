package app.kith.platform.persistence;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.NamedInterface;

/**
 * {@code kith failover}: makes another server the primary when the old one is lost, or when it shall rest.
 *
 * <p>First nobody writes any more: the old primary is fenced, or, where it can't be reached, left without any replica
 * to acknowledge its commits. Then the server that has every transaction of the others is promoted, and the
 * others follow it. At last the new reign is written down; all nodes read it within a second, and go there.
 */
@NamedInterface("failover")
public final class Failover {

    private static final String TO = "--to=";

    private final MySqlSettings settings;
    private final Pools pools;
    private final PrintStream out;

    Failover(MySqlSettings settings, Pools pools, PrintStream out) {
        this.settings = settings;
        this.pools = pools;
        this.out = out;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MySqlSettings.class)
    @Import({Pools.class, TrustStore.class})
    static class Command {}

    /** @param args the settings as for the program, and {@code --to=host:port} to name the new primary */
    public static void main(String[] args) {
        var kith = new SpringApplicationBuilder(Command.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (var context = kith.run(args)) {
            var failover = new Failover(context.getBean(MySqlSettings.class), context.getBean(Pools.class), System.out);
            failover.run(wanted(args));
        } catch (Impossible impossible) {
            System.err.println(impossible.getMessage());
            System.exit(1);
        }
    }

    /** Says why nothing was promoted, for the operator. */
    static final class Impossible extends RuntimeException {

        private static final long serialVersionUID = 1;

        Impossible(String why) {
            super(why);
        }
    }

    void run(@Nullable Address wanted) {
        var reachable = reachable();
        var before = reign(reachable);
        reachable.stream().filter(Candidate::takesWrites).forEach(server -> server.fence(out));
        reachable.forEach(server -> server.applyAllThatCame(out));
        var chosen = choose(reachable, before, wanted);
        var others = reachable.stream().filter(server -> !server.equals(chosen)).toList();
        var parted = Set.copyOf(
                others.stream().filter(server -> !chosen.knowsAllOf(server)).toList());
        promote(
                chosen,
                others.stream().filter(server -> !parted.contains(server)).toList(),
                before);
        parted.forEach(server -> out.printf("%s knows what no other does: see the runbook.%n", server.address()));
    }

    /** Without a replica to confirm them, the new primary's commits would wait for ever. */
    private void promote(Candidate chosen, List<Candidate> following, Reign before) {
        if (following.isEmpty()) {
            throw new Impossible("Nothing was promoted: %s would have no replica. Start another server first."
                    .formatted(chosen.address()));
        }
        chosen.promote();
        following.forEach(server -> follow(server, chosen, before));
        var reign = new Reign(before.epoch() + 1, chosen.address());
        chosen.write(reign, settings.application());
        out.printf("%s is the primary, promotion %d; %s follow.%n", chosen.address(), reign.epoch(), names(following));
        chosen.forgetSource();
    }

    private void follow(Candidate server, Candidate chosen, Reign before) {
        if (server.address().equals(before.primary())) {
            server.follow(chosen.address(), settings.replication());
        } else {
            server.turnTo(chosen.address());
        }
    }

    private List<Candidate> reachable() {
        var found = new ArrayList<Candidate>();
        for (var address : settings.servers()) {
            try {
                found.add(new Candidate(address, settings, pools));
            } catch (SQLException away) {
                out.printf("%s can't be reached: %s%n", address, away.getMessage());
            }
        }
        return found;
    }

    private Reign reign(List<Candidate> reachable) {
        return reachable.stream()
                .map(Candidate::reign)
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(Reign::epoch))
                .filter(reign -> reign.epoch() > 0)
                .orElseGet(() -> new Reign(0, settings.primary()));
    }

    /** The one that was asked for, or a replica; in any case one that has all that the replicas have. */
    private static Candidate choose(List<Candidate> reachable, Reign before, @Nullable Address wanted) {
        var replicas = reachable.stream()
                .filter(server -> !server.address().equals(before.primary()))
                .toList();
        return reachable.stream()
                .filter(server -> wanted == null
                        ? replicas.contains(server)
                        : server.address().equals(wanted))
                .filter(server -> replicas.stream().allMatch(server::knowsAllOf))
                .findFirst()
                .orElseThrow(() -> new Impossible("""
                        Nothing was promoted: %s. Kith stays read-only. Start more of the servers, or give --to= \
                        one that has all transactions of the others.""".formatted(
                                wanted == null
                                        ? "no replica has all that the others have"
                                        : wanted + " can't be reached, or lacks what others have")));
    }

    private static @Nullable Address wanted(String[] args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(TO))
                .map(arg -> Address.of(arg.substring(TO.length())))
                .findFirst()
                .orElse(null);
    }

    private static String names(List<Candidate> servers) {
        return servers.isEmpty()
                ? "none"
                : String.join(
                        " and ",
                        servers.stream()
                                .map(server -> server.address().toString())
                                .toList());
    }
}
