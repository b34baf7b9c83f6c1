package app.kith.media.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.media.Drawn;
import app.kith.media.Media;
import app.kith.media.MediaId;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KithTest
class PictureUploadTests {

    private final PictureUpload pictures;
    private final Uploads uploads;
    private final Cast cast;
    private final JsonMapper json;
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/VAADIN/dynamic/resource");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    PictureUploadTests(PictureUpload pictures, Uploads uploads, Cast cast, JsonMapper json) {
        this.pictures = pictures;
        this.uploads = uploads;
        this.cast = cast;
        this.json = json;
    }

    @Test
    void takesAFileAsItIs() throws IOException {
        request.setContent(Drawn.png(20, 10));
        var picture = upload();
        assertThat(response.getStatus()).isEqualTo(201);
        assertIsThere(picture);
    }

    @Test
    void takesAFormWithAFile() throws IOException {
        request.setContentType(MediaType.MULTIPART_FORM_DATA_VALUE);
        request.addPart(new MockPart("file", "picture.png", Drawn.png(20, 10)));
        var picture = upload();
        assertThat(response.getStatus()).isEqualTo(201);
        assertIsThere(picture);
    }

    @Test
    void takesOneFileAtATime() throws IOException {
        request.setContentType(MediaType.MULTIPART_FORM_DATA_VALUE);
        request.addPart(new MockPart("file", "one.png", Drawn.png(20, 10)));
        request.addPart(new MockPart("file", "two.png", Drawn.png(20, 10)));
        send();
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void saysInPlainWordsWhyNot() throws IOException {
        request.setContent("<html>".getBytes(UTF_8));
        var answer = upload();
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(answer.path("message").stringValue())
                .isEqualTo("That file is not a picture Kith can show. Use JPEG, PNG, WebP or GIF.");
    }

    @Test
    void hasEveryFieldInItsAnswer() throws IOException {
        request.setContent(Drawn.png(600, 400));
        var picture = upload();
        assertThat(picture.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "kind", "url", "previewUrl", "width", "height", "alt", "blurhash", "sizes");
        assertThat(picture.path("id").isString()).isTrue();
        assertThat(picture.path("kind").stringValue()).isEqualTo("IMAGE");
        assertThat(picture.path("alt").isNull()).isTrue();
        assertThat(picture.path("sizes").path(0).path("width").intValue()).isEqualTo(480);
    }

    private void assertIsThere(JsonNode picture) {
        var id = MediaId.of(picture.path("id").stringValue());
        assertThat(uploads.of(Set.of(id)).get(id))
                .extracting(Media::url)
                .isEqualTo(picture.path("url").stringValue());
    }

    private JsonNode upload() throws IOException {
        send();
        assertThat(response.getContentType()).isEqualTo(MediaType.APPLICATION_JSON_VALUE);
        return json.readTree(response.getContentAsByteArray());
    }

    private void send() throws IOException {
        var service = mock(VaadinServletService.class);
        pictures.to(cast::alice, Shape.ATTACHMENT)
                .handleRequest(
                        new VaadinServletRequest(request, service),
                        new VaadinServletResponse(response, service),
                        mock(VaadinSession.class),
                        new Div().getElement());
    }
}
