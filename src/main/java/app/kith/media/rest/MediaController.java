package app.kith.media.rest;

import app.kith.media.Media;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.platform.Viewer;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes pictures, to be named in a post or a message afterwards. */
@RestController
@RequestMapping("/api/media")
class MediaController {

    private final Uploads uploads;

    MediaController(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Takes a picture of at most 10 MB: JPEG, PNG, GIF or WebP. Its id is then named in a post or a message. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Media> create(
            Viewer viewer, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String alt)
            throws IOException {
        try (var content = file.getInputStream()) {
            var media = uploads.take(viewer, content, Shape.ATTACHMENT, alt);
            return ResponseEntity.created(URI.create(media.url())).body(media);
        }
    }
}
