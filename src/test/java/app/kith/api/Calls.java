package app.kith.api;

import app.kith.media.Media;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import com.github.therapi.runtimejavadoc.MethodJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Gives each call its name, its words, an example, and the parameters and headers that all calls of its kind have. */
class Calls implements GlobalOperationCustomizer {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the framework reads out of the methods that is no parameter of the call. */
    private static final Set<String> NOT_ASKED_FOR = Set.of("User-Agent", "Authorization", "before", "after", "alt");

    /** Whose answers hold secrets, which are not kept for somebody who asks again. */
    private static final Set<String> SECRETS = Set.of("session", "webhook", "secret", "delivery");

    private static final Set<String> CURSORS = Set.of("before", "after");

    private static final Map<String, String> EVERYWHERE = Map.of(
            "id", "An id; for a member also an `@handle`, or `me`",
            "userId", "A member’s id, an `@handle`, or `me`",
            "postId", "The id of a post or comment",
            "conversationId", "The id of a conversation",
            "deliveryId", "The id of a delivery",
            "tag", "The word without its sign",
            "If-Match", "The post’s `ETag`, as it was read; `*` for whatever is there",
            "Last-Event-ID", "The id of the last event that was read; then comes what came after it",
            "type", "The last part of the problem’s `type`");

    @Override
    public Operation customize(Operation operation, HandlerMethod call) {
        var javadoc = RuntimeJavadoc.getJavadoc(call.getMethod());
        var words = Words.of(javadoc.getComment());
        var name = name(call);
        operation.operationId(name).summary(Words.summary(words)).description(Words.more(words));
        parameters(operation, call, javadoc);
        body(operation, call, name);
        answer(operation, call);
        return operation;
    }

    /** {@code post.create} for the method {@code create} of the {@code PostController}. */
    private static String name(HandlerMethod call) {
        var thing = call.getBeanType().getSimpleName().replace("Controller", "");
        return thing.substring(0, 1).toLowerCase(Locale.ROOT) + thing.substring(1) + "."
                + call.getMethod().getName();
    }

    private static void parameters(Operation operation, HandlerMethod call, MethodJavadoc javadoc) {
        var asked = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> !NOT_ASKED_FOR.contains(parameter.getName()) || isText(call, parameter))
                .toList();
        operation.setParameters(null);
        asked.forEach(parameter -> operation.addParametersItem(explained(parameter, javadoc)));
        Arrays.stream(call.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Cursor.class)
                .forEach(cursor -> page(operation, cursor));
        if (call.hasMethodAnnotation(PostMapping.class)
                && !SECRETS.contains(operation.getOperationId().split("\\.")[0])) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("1 to 255 characters of your choice. Sent again within a day with the same body, the"
                            + " call answers the same and does nothing twice.")
                    .schema(new StringSchema().minLength(1).maxLength(255)));
        }
    }

    /** A cursor that a call reads by itself. */
    private static boolean isText(HandlerMethod call, Parameter parameter) {
        return CURSORS.contains(parameter.getName())
                && Arrays.stream(call.getMethodParameters())
                        .noneMatch(argument -> argument.getParameterType() == Cursor.class);
    }

    private static Parameter explained(Parameter parameter, MethodJavadoc javadoc) {
        var words = javadoc.getParams().stream()
                .filter(documented -> documented.getName().equals(parameter.getName()))
                .map(Words::of)
                .findFirst();
        if (parameter.getName().equals("limit")) {
            parameter.schema(limit());
        }
        return parameter
                .description(words.orElseGet(() -> EVERYWHERE.get(parameter.getName())))
                .example(Samples.of(parameter));
    }

    private static Schema<Object> limit() {
        return new Schema<>()
                .types(Set.of("integer"))
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(Cursor.LARGEST))
                ._default(Cursor.SIZE);
    }

    private static void page(Operation operation, MethodParameter cursor) {
        operation.addParametersItem(new QueryParameter()
                .name(cursor.getParameter().getName())
                .description("The `next` of the page before; nothing for the first page")
                .schema(new StringSchema()));
        operation.addParametersItem(new QueryParameter()
                .name("limit")
                .description("How many items at most")
                .schema(limit()));
    }

    private static void body(Operation operation, HandlerMethod call, String name) {
        if (operation.getRequestBody() == null) {
            return;
        }
        var content = operation.getRequestBody().getContent();
        var isPicture = Arrays.stream(call.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
        if (isPicture) {
            content.addMediaType(
                    "multipart/form-data", parts(Objects.requireNonNull(content.remove("application/json"))));
        } else {
            Objects.requireNonNull(content.get("application/json"))
                    .setExample(JSON.readValue(Bodies.of(name), Map.class));
        }
    }

    /** The words that go with a picture are a part beside it. */
    private static MediaType parts(MediaType type) {
        var alt = new StringSchema()
                .maxLength(Media.LONGEST_ALT)
                .description("What it shows, in words for those who do not see it");
        type.getSchema().addProperty("alt", alt);
        return type;
    }

    private static void answer(Operation operation, HandlerMethod call) {
        switch (operation.getOperationId()) {
            case "stream.show" -> content(operation, "text/event-stream", "Events, as docs/api/live.md explains");
            case "problem.show" -> content(operation, "text/html", "A page");
            default -> {
                // Everything else is JSON
            }
        }
        operation.getResponses().values().forEach(answer -> {
            var type = ResolvableType.forMethodReturnType(call.getMethod());
            if (type.toString().contains(Page.class.getName())) {
                header(answer, "Link", "Where the next page is, `rel=\"next\"`; absent on the last");
            }
        });
    }

    private static void content(Operation operation, String type, String words) {
        var content = new MediaType().schema(new StringSchema().description(words));
        Objects.requireNonNull(operation.getResponses().get("200")).content(new Content().addMediaType(type, content));
    }

    private static void header(ApiResponse answer, String name, String words) {
        answer.addHeaderObject(name, new Header().description(words).schema(new StringSchema()));
    }
}
