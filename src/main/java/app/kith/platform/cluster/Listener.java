package app.kith.platform.cluster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import org.springframework.util.ReflectionUtils;

/** A method that hears of events. */
record Listener(Object bean, Method method) {

    Listener {
        ReflectionUtils.makeAccessible(method);
    }

    Class<?> type() {
        return method.getParameterTypes()[0];
    }

    /** Returns when it is done and committed. */
    void hear(Object event) {
        try {
            method.invoke(bean, event);
        } catch (InvocationTargetException failure) {
            switch (failure.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw new UndeclaredThrowableException(failure);
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
