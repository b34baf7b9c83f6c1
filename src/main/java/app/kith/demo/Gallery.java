package app.kith.demo;

import app.kith.media.MediaId;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Paints the pictures of posts while other things go on; whoever needs one waits for it. */
class Gallery implements AutoCloseable {

    private final Uploads uploads;
    private final ExecutorService painters =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    Gallery(Uploads uploads) {
        this.uploads = uploads;
    }

    CompletableFuture<MediaId> paint(Viewer owner, Picture picture, Instant at) {
        var painted = new CompletableFuture<MediaId>();
        painters.execute(() -> Time.at(at, () -> paint(owner, picture, painted)));
        return painted;
    }

    @Override
    public void close() {
        painters.close();
    }

    private void paint(Viewer owner, Picture picture, CompletableFuture<MediaId> painted) {
        try {
            var media = uploads.take(owner, Studio.picture(picture.scene()), Shape.ATTACHMENT);
            uploads.describe(owner, media.id(), picture.alt());
            painted.complete(media.id());
        } catch (RuntimeException failed) {
            painted.completeExceptionally(failed);
        }
    }
}
