package app.kith.media.ui;

import app.kith.media.Media;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an element of the screen sends pictures to: {@code getElement().setAttribute("target", …)} there, and
 * {@code fetch(target, {method: 'POST', body: file})} in the browser.
 *
 * <p>Answers 201 with the {@link Media}, or 422 with {@code {"message": …}} in words for a person.
 */
@Component
@NpmPackage(value = "blurhash", version = "2.0.5") // for blur.ts
public class PictureUpload {

    private final Uploads uploads;
    private final JsonMapper json;

    PictureUpload(Uploads uploads, JsonMapper json) {
        this.uploads = uploads;
        this.json = json;
    }

    /** @param viewer asked with every upload, in its own request */
    public UploadHandler to(Supplier<Viewer> viewer, Shape shape) {
        return new Handler(content -> uploads.take(viewer.get(), content, shape), json);
    }

    private record Problem(String message) {}

    private record Handler(Function<InputStream, Media> take, JsonMapper json) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent upload) throws IOException {
            try {
                answer(upload.getResponse(), HttpStatus.CREATED, take.apply(upload.getInputStream()));
            } catch (Refused refused) {
                var problem = new Problem(refused.faults().getFirst().message());
                answer(upload.getResponse(), HttpStatus.UNPROCESSABLE_CONTENT, problem);
            }
        }

        /** The answer has been given, unless something broke. */
        @Override
        public void responseHandled(UploadResult result) {
            if (result.exception() != null) {
                UploadHandler.super.responseHandled(result);
            }
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }

        private void answer(VaadinResponse response, HttpStatus status, Object body) throws IOException {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), body);
        }
    }
}
