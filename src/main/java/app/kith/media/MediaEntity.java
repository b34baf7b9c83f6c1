package app.kith.media;

import static jakarta.persistence.EnumType.STRING;

import app.kith.platform.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "media")
class MediaEntity {

    private @Id long id;
    private long ownerId;
    private String mediaKey;
    private @Enumerated(STRING) Media.Kind kind;
    private @Enumerated(STRING) Encoding encoding;
    private int width;
    private int height;
    private String widths; // of the files there are, the narrowest first, with commas
    private String blurhash;
    private @Nullable String alt;
    private @Version @Nullable Integer version;

    protected MediaEntity() {}

    MediaEntity(long id, UserId owner, String key, Prints prints) {
        this.id = id;
        this.ownerId = owner.value();
        this.mediaKey = key;
        this.kind = Media.Kind.IMAGE;
        this.encoding = prints.encoding();
        this.width = prints.width();
        this.height = prints.height();
        this.widths = prints.widths().stream().map(Object::toString).collect(Collectors.joining(","));
        this.blurhash = prints.blurhash();
    }

    boolean belongsTo(UserId user) {
        return ownerId == user.value();
    }

    String key() {
        return mediaKey;
    }

    void describe(@Nullable String alt) {
        this.alt = alt;
    }

    Media toMedia() {
        var sizes = Stream.of(widths.split(",", -1))
                .map(Integer::valueOf)
                .map(this::size)
                .toList();
        var preview = sizes.getFirst().url();
        return new Media(new MediaId(id), kind, sizes.getLast().url(), preview, width, height, alt, blurhash, sizes);
    }

    private Media.Size size(int width) {
        return new Media.Size("/media/%s/%d.%s".formatted(mediaKey, width, encoding.suffix()), width);
    }
}
