package app.kith.platform.persistence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the servers are and who we are to them, as docs/self-hosting.md explains.
 *
 * @param primary where writes went when this was written; after a failover the servers know better
 * @param ca PEM file of the authority that signed the servers' certificates; without it, TLS is used but not verified
 */
@ConfigurationProperties("kith.mysql")
record MySqlSettings(
        Address primary,
        @DefaultValue List<Address> replicas,
        @DefaultValue("kith") String database,
        @DefaultValue("kith") String user,
        @DefaultValue("") String password,
        @Nullable String migrationUser,
        @Nullable String migrationPassword,
        @Nullable String adminUser,
        @Nullable String adminPassword,
        @Nullable String replicationUser,
        @Nullable String replicationPassword,
        @Nullable Path ca) {

    /** A user of the database. */
    record Account(String user, String password) {}

    List<Address> servers() {
        var all = new ArrayList<>(List.of(primary));
        all.addAll(replicas);
        return all;
    }

    Account application() {
        return new Account(user, password);
    }

    /** Who owns the tables; the application itself when nobody else is named. */
    Account migration() {
        return account(migrationUser, migrationPassword);
    }

    Account admin() {
        return account(adminUser, adminPassword);
    }

    Account replication() {
        return account(replicationUser, replicationPassword);
    }

    private Account account(@Nullable String user, @Nullable String password) {
        return user == null ? application() : new Account(user, password == null ? "" : password);
    }
}
