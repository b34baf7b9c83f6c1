package app.kith.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Where listeners do their work, after the commit of what they heard of. */
@Configuration(proxyBeanMethods = false)
class Background {

    /** Each holds a connection to the database for the most part of its work; the pool has 16. */
    private static final int LISTENERS = 6;

    private static final int PATIENCE_S = 5;

    /**
     * Nobody waits for a place in it: who publishes an event still holds a connection, and if all of them waited here,
     * no listener would find one. What is queued when the program dies stands in the outbox. Both names are looked
     * for: Boot's own, and the one that {@code @Async} falls back on where there is more than one executor.
     */
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    AsyncTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("listener-");
        executor.setCorePoolSize(LISTENERS);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(PATIENCE_S);
        return executor;
    }
}
