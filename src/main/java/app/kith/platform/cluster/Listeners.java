package app.kith.platform.cluster;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.support.CompletionRegisteringAdvisor;
import org.springframework.scheduling.annotation.AsyncAnnotationAdvisor;
import org.springframework.transaction.event.TransactionalApplicationListenerMethodAdapter;

/**
 * All listeners of this node. Whoever calls one, after a commit or out of the outbox, sends the event to the broker
 * instead; and whoever takes the event from the broker calls the listener itself, with its transaction and all else
 * that stands around it, but without Modulith's books: there, the event is done when the broker has it.
 *
 * <p>Comes after all that has an order, and so after the advice that would call the listener in another thread.
 */
final class Listeners implements BeanPostProcessor {

    private static final Map<Method, String> IDS = new ConcurrentHashMap<>();

    private final Map<String, Listener> known = new ConcurrentHashMap<>();
    private final ObjectProvider<Sender> sender;

    Listeners(ObjectProvider<Sender> sender) {
        this.sender = sender;
    }

    Optional<Listener> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Advised advised) {
            var type = AopUtils.getTargetClass(bean);
            var methods = Arrays.stream(type.getDeclaredMethods())
                    .filter(Listeners::listens)
                    .toList();
            if (!methods.isEmpty()) {
                var itself = withoutBooks(advised);
                methods.forEach(method -> known.put(id(method), new Listener(itself, method)));
                advised.addAdvisor(0, new DefaultPointcutAdvisor(new Listening(), new Sending(sender)));
            }
        }
        return bean;
    }

    private static Object withoutBooks(Advised advised) {
        var itself = new ProxyFactory();
        itself.setTargetSource(advised.getTargetSource());
        itself.setProxyTargetClass(true);
        Arrays.stream(advised.getAdvisors())
                .filter(each -> !(each instanceof CompletionRegisteringAdvisor))
                .filter(each -> !(each instanceof AsyncAnnotationAdvisor))
                .forEach(itself::addAdvisor);
        return itself.getProxy(Listeners.class.getClassLoader());
    }

    /** As Modulith writes it into its books. */
    static String id(Method method) {
        return IDS.computeIfAbsent(
                method,
                each -> new TransactionalApplicationListenerMethodAdapter("", each.getDeclaringClass(), each)
                        .getListenerId());
    }

    private static boolean listens(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, ApplicationModuleListener.class);
    }

    private static final class Listening extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return listens(AopUtils.getMostSpecificMethod(method, type));
        }
    }
}
