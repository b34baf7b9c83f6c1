package app.kith.media.rest;

import app.kith.media.PictureFiles;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the files of pictures. They never change, so that every cache may keep them for ever. */
@RestController
class PictureController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PictureFiles files;

    PictureController(PictureFiles files) {
        this.files = files;
    }

    @GetMapping("/media/{*address}")
    ResponseEntity<Resource> show(@PathVariable String address) {
        return files.find(address)
                .map(file -> answer(file, address))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What a member sent is shown as a picture or not at all: a browser must not see a page or a script in it. */
    private static ResponseEntity<Resource> answer(Path file, String address) {
        var resource = new FileSystemResource(file);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag(address)
                .contentType(MediaTypeFactory.getMediaType(resource).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .body(resource);
    }
}
