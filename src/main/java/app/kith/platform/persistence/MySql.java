package app.kith.platform.persistence;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Puts MySQL in the place of the database inside, when {@code kith.mysql.primary} is set. Whether a transaction writes
 * decides where it goes; Spring's proxy asks for a connection with the first statement, when that is known.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MySqlSettings.class)
@OnMySql
class MySql {

    @Bean
    @Primary
    DataSource dataSource(app.kith.platform.persistence.Primary primary, Replicas replicas) {
        var proxy = new LazyConnectionDataSourceProxy();
        proxy.setTargetDataSource(primary);
        proxy.setReadOnlyDataSource(replicas);
        proxy.setDefaultAutoCommit(false);
        proxy.setDefaultTransactionIsolationName("TRANSACTION_READ_COMMITTED");
        return proxy;
    }

    /** The owner of the tables; the application itself may not change them. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(MySqlSettings settings, Servers servers, Pools pools) {
        return pools.forMigration(servers.reign().primary(), settings.migration());
    }

    @Bean
    FlywayConfigurationCustomizer grants(MySqlSettings settings) {
        return flyway -> flyway.callbacks(new Grants(settings));
    }
}
