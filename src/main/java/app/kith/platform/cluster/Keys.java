package app.kith.platform.cluster;

import app.kith.platform.About;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What an event is about: its {@link About} component, else its first. */
final class Keys {

    private static final Map<Class<?>, Optional<RecordComponent>> ABOUT = new ConcurrentHashMap<>();

    private Keys() {}

    /** @return something that looks the same in JSON on every node; the event itself when it has no parts */
    static Object of(Object event) {
        return ABOUT.computeIfAbsent(event.getClass(), Keys::about)
                .map(component -> read(component, event))
                .orElse(event);
    }

    private static Optional<RecordComponent> about(Class<?> type) {
        var components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(components)
                .filter(each -> each.isAnnotationPresent(About.class))
                .findFirst()
                .or(() -> Arrays.stream(components).findFirst());
    }

    private static Object read(RecordComponent component, Object event) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(event);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
