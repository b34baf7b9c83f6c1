package app.kith.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.kith.Kith;
import app.kith.design.Ears;
import app.kith.platform.Live;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All that is told live arrives on another node as it was. */
class ToldTests {

    /** Whoever listens names the kind of message, and nothing else that is a record. */
    static Stream<Arguments> kinds() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(Kith.class).stream()
                        .filter(ToldTests::listens)
                        .flatMap(each -> each.getReferencedClassObjects().stream())
                        .map(each -> each.getRawType().reflect())
                        .filter(Class::isRecord)
                        .distinct()
                        .map(kind -> arguments(kind.getSimpleName(), kind));
    }

    private static boolean listens(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Ears.class)
                        || (call.getTargetOwner().isEquivalentTo(Live.class)
                                && call.getName().equals("listen")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void arrivesAsItWas(String name, Class<?> kind) {
        var full = example(kind, true);
        assertThat(Told.read(kind.getName(), Told.write(full))).isEqualTo(full);
        var sparse = example(kind, false);
        assertThat(Told.read(kind.getName(), Told.write(sparse))).isEqualTo(sparse);
    }

    @Test
    void manyKindsAreTold() {
        assertThat(kinds()).hasSizeGreaterThan(15);
    }

    @Test
    void nothingIsToldThatCouldNotArrive() {
        assertThatThrownBy(() -> Told.write("text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Told.write(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** @param full whether it has what it need not have */
    private static Object example(Type type, boolean full) {
        if (type instanceof ParameterizedType of) {
            var one = example(of.getActualTypeArguments()[0], full);
            return switch (of.getRawType().getTypeName()) {
                case "java.util.List" -> full ? List.of(one) : List.of();
                case "java.util.Set" -> full ? Set.of(one) : Set.of();
                case "java.util.Map" -> full ? Map.of(one, example(of.getActualTypeArguments()[1], true)) : Map.of();
                default -> throw new AssertionError(type);
            };
        }
        return example((Class<?>) type, full);
    }

    private static Object example(Class<?> type, boolean full) {
        if (type.isRecord()) {
            return record(type, full);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isPrimitive()) {
            return type == boolean.class ? full : Objects.requireNonNull(Array.get(Array.newInstance(type, 1), 0));
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "alice";
            case "java.lang.Integer" -> 7;
            case "java.lang.Long" -> 1L << 60;
            case "java.lang.Boolean" -> true;
            case "java.time.Instant" -> Instant.parse("2026-11-23T01:02:03.456Z");
            case "java.net.URI" -> URI.create("https://example.org/");
            default -> throw new AssertionError("No example of " + type);
        };
    }

    private static Object record(Class<?> type, boolean full) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(each -> !full && mayLack(each) ? null : example(each.getGenericType(), full))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(type.getName(), failed);
        }
    }

    private static boolean mayLack(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
