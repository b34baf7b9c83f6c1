package app.kith;

import java.util.Optional;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Jobs run as often as a test calls them, and not once in some minutes. */
@TestComponent
class AtOnce implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof LockProvider ? (LockProvider) _ -> Optional.of(() -> {}) : bean;
    }
}
