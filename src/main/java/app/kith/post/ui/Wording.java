package app.kith.post.ui;

import app.kith.media.MediaId;
import app.kith.post.Edit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a post as the browser sends them when they are changed.
 *
 * @param warning blank for none
 * @param basedOn when that was written which is changed
 */
record Wording(String text, String warning, List<Composer.Picture> pictures, String basedOn) {

    Edit edit() {
        return new Edit(
                text,
                warning,
                pictures.stream().collect(Collectors.toMap(picture -> MediaId.of(picture.id()), Composer.Picture::alt)),
                Instant.parse(basedOn));
    }
}
