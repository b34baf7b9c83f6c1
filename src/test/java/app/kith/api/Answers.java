package app.kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against the document: a status it names, the shape it gives, and nothing it does not speak of. */
final class Answers {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode COMPONENTS = closed();

    private Answers() {}

    static void check(Call call, MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        assertThat(call.mayAnswer(status))
                .as("%s answers %d, which the document does not say: %s", call, status, text(answer))
                .isTrue();
        call.outgoing(status)
                .ifPresent(schema -> assertThat(faults(schema, text(answer)))
                        .as("%s answers %s", call, text(answer))
                        .isEmpty());
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<Error> faults(JsonNode schema, String body) {
        var whole = ((ObjectNode) schema.deepCopy()).set("components", COMPONENTS);
        return SCHEMAS.getSchema(whole).validate(JSON.readTree(body));
    }

    /** The document's shapes, with all fields that they do not name forbidden. */
    private static JsonNode closed() {
        var components = Call.DOCUMENT.path("components").deepCopy();
        components.path("schemas").forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        return components;
    }
}
