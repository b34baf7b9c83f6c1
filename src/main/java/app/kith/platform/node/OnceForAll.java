package app.kith.platform.node;

import app.kith.platform.Pace;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider.Configuration.Builder;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One node does a job for all of them: whoever writes itself down first. It renews that while it works, so another one
 * can take over minutes after it died. For some minutes more nobody else begins, because the nodes' machines don't
 * agree on what time it is.
 */
@Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = "PT15M", defaultLockAtLeastFor = "PT10M")
class OnceForAll {

    /** No bean, for Spring would run all jobs on it. */
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-lock").daemon().factory());

    /** While nothing can be written, a job waits, and is not left out. */
    @Bean
    LockProvider locks(JdbcTemplate database, PlatformTransactionManager transactions, Pace pace) {
        var locks = new KeepAliveLockProvider(inDatabase(database, transactions), renewing);
        return job -> {
            pace.breathe();
            return locks.lock(job);
        };
    }

    @PreDestroy
    void stop() {
        renewing.shutdownNow();
    }

    static JdbcTemplateLockProvider inDatabase(JdbcTemplate database, PlatformTransactionManager transactions) {
        return new JdbcTemplateLockProvider(new Builder()
                .withJdbcTemplate(database)
                .withTransactionManager(transactions)
                .usingDbTime()
                .build());
    }
}
