package app.kith.media.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.media.Drawn;
import app.kith.media.Media;
import org.junit.jupiter.api.Test;

@KithTest
class MediaControllerTests {

    private final Programming api;
    private final Cast cast;

    MediaControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @Test
    void aPictureIsTakenWithItsWordsAndBecomesPartOfAPost() {
        var program = api.as(cast.join("alice"));
        var answer = program.upload(Drawn.png(600, 400), "A field in May");
        var picture = api.read(answer);
        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", picture.path("url").asString());
        assertThat(picture.path("alt").asString()).isEqualTo("A field in May");
        assertThat(picture.path("width").asInt()).isEqualTo(600);
        var post = "{'text': 'Spring', 'mediaIds': ['%s']}"
                .formatted(picture.path("id").asString());
        assertThat(program.post("/api/posts", post))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.media[0].alt")
                .isEqualTo("A field in May");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThat(api.as(cast.join("alice")).upload("<script>".getBytes(), null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("file");
    }

    @Test
    void tooManyWordsAreRefused() {
        assertThat(api.as(cast.join("alice")).upload(Drawn.png(60, 40), "a".repeat(Media.LONGEST_ALT + 1)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("alt");
    }

    @Test
    void aStrangerLeavesNothingHere() {
        assertThat(api.upload(Drawn.png(60, 40), null)).hasStatus(401);
    }

    @Test
    void somebodyElsesPictureIsNobodysToShow() {
        var picture = api.read(api.as(cast.join("alice")).upload(Drawn.png(60, 40), null));
        var post = "{'text': 'Mine', 'mediaIds': ['%s']}"
                .formatted(picture.path("id").asString());
        assertThat(api.as(cast.join("mallory")).post("/api/posts", post))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("mediaIds");
    }
}
