package app.kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Programming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;

/** The document that is kept, and shown by the program, is the one that the controllers of today give. */
@KithTest
@Tag("wire")
class ApiDocumentTests {

    private static final Path KEPT = Path.of("docs/api/openapi.json");

    private final OpenApiWebMvcResource maker;
    private final Programming api;

    ApiDocumentTests(OpenApiWebMvcResource maker, Programming api) {
        this.maker = maker;
        this.api = api;
    }

    /** With {@code -Dwrite.api=true} it is written anew. */
    @Test
    void whatIsKeptIsUpToDate() throws IOException {
        var made = ApiDocument.make(maker).toPrettyString() + "\n";
        if (Boolean.getBoolean("write.api")) {
            Files.writeString(KEPT, made);
        }
        assertThat(made).isEqualTo(Files.readString(KEPT));
    }

    @Test
    void everyCallIsExplained() throws IOException {
        var calls = ApiDocument.make(maker).path("paths").findValues("summary");
        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(summary -> assertThat(summary.asString()).isNotBlank());
    }
}
