package app.kith.api;

import app.kith.post.Post;
import app.kith.post.Tag;
import app.kith.user.Person;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Turns records into schemas, as they are written in JSON: all fields there, null where a field may be, what each means
 * out of the Javadoc, and something to look at. In what comes in, what may be null may also be left out.
 */
class Shapes implements ModelConverter {

    /** What a search finds depends on what is looked for. */
    private static final List<Class<?>> FOUND = List.of(Post.class, Person.class, Tag.class);

    private final Set<Class<?>> incoming;

    Shapes(Stream<HandlerMethod> calls) {
        incoming = calls.flatMap(call -> Arrays.stream(call.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(parameter -> parameter.getParameterType())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> others) {
        var type = Json31.mapper().constructType(asked.getType());
        if (isOurs(type.getRawClass())) {
            return schema(type, context);
        }
        return others.hasNext() ? others.next().resolve(asked, context, others) : null;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("app.kith");
    }

    /** A new one each time, for each is told what it means where it stands. */
    private Schema<Object> schema(JavaType type, ModelConverterContext context) {
        var raw = type.getRawClass();
        if (type.isCollectionLikeType()) {
            return of("array").items(schema(type.getContentType(), context));
        }
        if (raw.isEnum()) {
            return of("string")._enum(new ArrayList<>(Arrays.asList(raw.getEnumConstants())));
        }
        if (raw.isRecord() && !isText(raw)) {
            return reference(type, context);
        }
        return switch (raw.getSimpleName()) {
            case "Object" -> found(context);
            case "Instant" -> of("string").format("date-time");
            case "boolean", "Boolean" -> of("boolean");
            case "int", "Integer" -> of("integer").format("int32");
            case "long", "Long" -> of("integer").format("int64");
            default -> of("string");
        };
    }

    private Schema<Object> found(ModelConverterContext context) {
        var schema = new Schema<>();
        FOUND.forEach(type -> schema.addAnyOfItem(schema(Json31.mapper().constructType(type), context)));
        return schema;
    }

    private Schema<Object> reference(JavaType type, ModelConverterContext context) {
        var name = name(type);
        if (!context.getDefinedModels().containsKey(name)) {
            context.defineModel(name, new Schema<>(), type, null);
            context.defineModel(name, record(type, context), type, null);
        }
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private Schema<Object> record(JavaType type, ModelConverterContext context) {
        var isIncoming = incoming.contains(type.getRawClass());
        var schema = of("object");
        var required = new LinkedHashSet<String>();
        fields(type, schema, required, isIncoming, context);
        schema.setRequired(List.copyOf(required));
        var words = Words.of(RuntimeJavadoc.getJavadoc(type.getRawClass()).getComment());
        schema.setDescription(words.isEmpty() ? null : words);
        if (isIncoming) {
            schema.setAdditionalProperties(false);
        }
        return schema;
    }

    private void fields(
            JavaType type,
            Schema<Object> schema,
            Set<String> required,
            boolean isIncoming,
            ModelConverterContext context) {
        var meanings = meanings(type.getRawClass());
        for (var component : type.getRawClass().getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                var inner = Json31.mapper().constructType(component.getGenericType());
                fields(inner, schema, required, isIncoming, context);
                continue;
            }
            var isOptional = isNullable(component);
            schema.addProperty(component.getName(), property(component, type, isOptional, meanings, context));
            if (!isIncoming || !isOptional) {
                required.add(component.getName());
            }
        }
    }

    private Schema<Object> property(
            RecordComponent component,
            JavaType owner,
            boolean isNullable,
            Map<String, String> meanings,
            ModelConverterContext context) {
        var type = Json31.mapper().getTypeFactory().resolveMemberType(component.getGenericType(), owner.getBindings());
        var schema = isNullable ? orNull(schema(type, context)) : schema(type, context);
        schema.setDescription(meanings.get(component.getName()));
        if (isPlain(schema)) {
            Samples.of(component).ifPresent(sample -> schema.setExamples(List.of(sample)));
        }
        return schema;
    }

    private static boolean isPlain(Schema<?> schema) {
        return schema.get$ref() == null
                && schema.getAnyOf() == null
                && schema.getItems() == null
                && schema.getEnum() == null;
    }

    private static Schema<Object> orNull(Schema<Object> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>().addAnyOfItem(schema).addAnyOfItem(of("null"));
        }
        var types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null) {
            schema.addEnumItemObject(null);
        }
        return schema;
    }

    /** A set of its own, for the framework changes it. */
    private static Set<String> types(String type) {
        return new LinkedHashSet<>(Set.of(type));
    }

    private static Schema<Object> of(String type) {
        return new Schema<>().types(types(type));
    }

    private static String name(JavaType type) {
        var inner = type.containedTypeCount() == 0 ? "" : "Of" + inner(type.containedType(0));
        return type.getRawClass().getSimpleName() + inner;
    }

    private static String inner(JavaType type) {
        return type.getRawClass() == Object.class ? "Anything" : name(type);
    }

    private static boolean isText(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, String> meanings(Class<?> type) {
        return RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
                .collect(Collectors.toMap(ParamJavadoc::getName, Words::of));
    }
}
