package app.kith.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many events wait for a listener, in all nodes together: one small question to a replica for each time that
 * somebody looks. When nobody can answer it, there is no figure, rather than an old one.
 */
@Component
class OutboxMeter implements MeterBinder {

    private final JdbcClient database;
    private final TransactionOperations reading;

    OutboxMeter(JdbcClient database, PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        this.database = database;
        this.reading = template;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kith.outbox.waiting", this::waiting)
                .description("Events that some listener has not done yet, in all nodes together")
                .register(registry);
    }

    private Number waiting() {
        return reading.execute(_ -> database.sql("select count(*) from EVENT_PUBLICATION")
                .query(Long.class)
                .single());
    }
}
