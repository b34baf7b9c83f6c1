package app.kith.media.rest;

import static org.springframework.http.HttpHeaders.CACHE_CONTROL;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.media.Drawn;
import app.kith.media.Media;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import java.io.ByteArrayInputStream;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@KithTest
class PictureControllerTests {

    private final MockMvc browser;
    private final Media picture;

    PictureControllerTests(MockMvc browser, Uploads uploads, Cast cast) {
        this.browser = browser;
        this.picture = uploads.take(cast.alice(), new ByteArrayInputStream(Drawn.png(600, 400)), Shape.ATTACHMENT);
    }

    @Test
    void mayBeKeptForEver() throws Exception {
        browser.perform(get(picture.url()))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andExpect(header().string(CACHE_CONTROL, "max-age=31536000, public, immutable"));
    }

    @Test
    void isShownAsAPictureOrNotAtAll() throws Exception {
        browser.perform(get(picture.url()))
                .andExpect(header().stringValues("X-Content-Type-Options", "nosniff"))
                .andExpect(header().stringValues("Content-Security-Policy", "default-src 'none'"));
    }

    @Test
    void isNotSentTwice() throws Exception {
        var tag = '"' + picture.url().substring("/media".length()) + '"';
        browser.perform(get(picture.url())).andExpect(header().string(ETAG, tag));
        browser.perform(get(picture.url()).header(IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
        browser.perform(get(picture.previewUrl()).header(IF_NONE_MATCH, tag)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"599.jpg", "600.png", "600", "600.jpg.jpg", "0600.jpg"})
    void hasNoOtherSizesThanItsOwn(String name) throws Exception {
        var folder = picture.url().substring(0, picture.url().lastIndexOf('/') + 1);
        browser.perform(get(URI.create(folder + name))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media",
                "/media/",
                "/media/00000000000000000000000000000000/480.jpg",
                "/media/incoming/upload",
                "/media/../kith.mv.db",
                "/media/%2e%2e%2f%2e%2e%2fkith.mv.db",
                "/media/%252e%252e/kith.mv.db",
                "/media/00000000000000000000000000000000%0a/480.jpg"
            })
    void everythingElseIsNotThere(String path) throws Exception {
        browser.perform(get(URI.create(path))).andExpect(status().is4xxClientError());
    }
}
