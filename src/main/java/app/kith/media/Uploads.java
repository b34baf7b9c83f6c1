package app.kith.media;

import static java.util.stream.Collectors.toMap;

import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limited;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in the pictures of members, and finds them again. */
@Service
@Transactional(readOnly = true)
public class Uploads {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 10 << 20;

    private static final Limit CHUNK = Limit.of(20);

    private final MediaRepository repository;
    private final PictureFiles files;
    private final Darkroom darkroom;
    private final Ids ids;
    private final TransactionOperations transaction;

    Uploads(
            MediaRepository repository,
            PictureFiles files,
            Darkroom darkroom,
            Ids ids,
            TransactionOperations transaction) {
        this.repository = repository;
        this.files = files;
        this.darkroom = darkroom;
        this.ids = ids;
        this.transaction = transaction;
    }

    /**
     * Makes a picture fit for screens: upright, in several sizes, and without a word of where and when and with what
     * it was taken. Holds no connection to the database while it works; what it took stays, whatever becomes of the
     * caller's transaction.
     *
     * @throws Refused in the field {@code file}: not a JPEG, PNG, WebP or GIF, broken, larger than {@link #LARGEST}
     *     or than 25 megapixels
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Limited(Kind.MEDIA)
    public Media take(Viewer viewer, InputStream content, Shape shape) {
        return take(viewer, content, shape, "");
    }

    /**
     * As above, and says what the picture shows, for those who do not see it.
     *
     * @param alt blank to say nothing
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Limited(Kind.MEDIA)
    public Media take(Viewer viewer, InputStream content, Shape shape, String alt) {
        var words = words(alt);
        try (var bench = files.workbench()) {
            var folder = bench.prints();
            var prints = darkroom.develop(bench.receive(content, LARGEST), shape, folder);
            var media = new MediaEntity(ids.near(viewer.id()), viewer.id(), files.keep(folder), prints);
            media.describe(words);
            return repository.save(media).toMedia();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Says what a picture of one's own shows, for those who do not see it.
     *
     * @param alt blank to say nothing
     * @throws NotFound when the viewer has no such picture
     */
    @Transactional
    public Media describe(Viewer viewer, MediaId id, String alt) {
        var words = words(alt);
        var media = repository
                .findById(id.value())
                .filter(found -> found.belongsTo(viewer.id()))
                .orElseThrow(NotFound::new);
        media.describe(words);
        return media.toMedia();
    }

    /**
     * The viewer's own pictures, in the order of the ids: what can be made part of a post or a message.
     *
     * @throws Refused in the field {@code mediaIds} when one of them is somebody else's, or nobody's
     */
    public List<Media> owned(Viewer viewer, List<MediaId> ids) {
        var owned = rows(ids).stream()
                .filter(media -> media.belongsTo(viewer.id()))
                .map(MediaEntity::toMedia)
                .collect(toMap(Media::id, media -> media));
        if (!owned.keySet().containsAll(ids)) {
            throw new Refused("mediaIds", "A picture is missing. Remove it, and add it again.");
        }
        return ids.stream().map(owned::get).toList();
    }

    /** The pictures with these ids, in one statement. Whether the viewer may see them, the caller knows. */
    public Map<MediaId, Media> of(Collection<MediaId> ids) {
        return rows(ids).stream().map(MediaEntity::toMedia).collect(toMap(Media::id, media -> media));
    }

    /** Erases all pictures of a member, files first: what breaks off is taken up where it was. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void eraseAll(UserId owner) {
        for (var chunk = ofOwner(owner); !chunk.isEmpty(); chunk = ofOwner(owner)) {
            chunk.forEach(this::erase);
        }
    }

    private List<MediaEntity> ofOwner(UserId owner) {
        return transaction.execute(_ -> repository.findByOwnerIdOrderById(owner.value(), CHUNK));
    }

    private void erase(MediaEntity media) {
        try {
            files.erase(media.key());
            repository.delete(media);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable String words(String alt) {
        var words = alt.strip();
        if (words.length() > Media.LONGEST_ALT) {
            throw new Refused("alt", "Say it in %,d characters or fewer.".formatted(Media.LONGEST_ALT));
        }
        return words.isEmpty() ? null : words;
    }

    private List<MediaEntity> rows(Collection<MediaId> ids) {
        return ids.isEmpty()
                ? List.of()
                : repository.findByIdIn(ids.stream().map(MediaId::value).toList());
    }
}
