package app.kith.platform.limits;

import app.kith.platform.Pace;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.platform.Writes;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts a counter before every {@link Limited} method, outside of what is tried again and of the transaction. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class Limiting {

    private static final String MYSQL = "kith.mysql.primary";

    /** With the database inside, there is one node. */
    @Bean
    @ConditionalOnProperty(name = MYSQL, matchIfMissing = true, havingValue = "false")
    LocalBuckets localBuckets(Time time) {
        return new LocalBuckets(time);
    }

    @Bean
    @ConditionalOnProperty(MYSQL)
    SharedBuckets sharedBuckets(
            JdbcClient database, PlatformTransactionManager transactions, Writes writes, Pace pace, Time time) {
        var levels = new SharedLevels(database, transactions);
        return new SharedBuckets(levels, new LocalBuckets(time), writes, pace, time);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor limited(ObjectProvider<Limits> limits) {
        var pointcut = AnnotationMatchingPointcut.forMethodAnnotation(Limited.class);
        var advisor = new DefaultPointcutAdvisor(pointcut, new Counter(limits));
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 2);
        return advisor;
    }

    private record Counter(ObjectProvider<Limits> limits) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation work) throws Throwable {
            count(kind(work), work);
            return work.proceed();
        }

        private void count(Kind kind, MethodInvocation work) {
            switch (kind.by()) {
                case ADDRESS -> limits.getObject().countAddress(kind);
                case MEMBER -> limits.getObject().count(kind, viewer(work).id().text());
                case NAME -> throw new IllegalStateException("A method can't tell whom to count for " + kind);
            }
        }

        private static Viewer viewer(MethodInvocation work) {
            if (work.getArguments()[0] instanceof Viewer viewer) {
                return viewer;
            }
            throw new IllegalStateException("Nobody asks in " + work.getMethod());
        }

        private static Kind kind(MethodInvocation work) {
            var method = AopUtils.getMostSpecificMethod(
                    work.getMethod(), Objects.requireNonNull(work.getThis()).getClass());
            return Objects.requireNonNull(AnnotationUtils.findAnnotation(method, Limited.class))
                    .value();
        }
    }
}
