package app.kith.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where pictures are developed, few at a time.
 *
 * <p>On threads of the machine and not on the virtual one of the request: decoding is seconds of computing without
 * a pause, and as many of them as there are cores would let nobody else in.
 */
@Component
class Darkroom implements AutoCloseable {

    /** The dearest decode, measured with a lossy WebP of 25 megapixels; a JPEG takes a quarter of it. */
    private static final long MEMORY = 400_000_000;

    private final ExecutorService places = Executors.newFixedThreadPool(
            places(), Thread.ofPlatform().daemon().name("darkroom-", 1).factory());

    /**
     * Makes the sizes of a shape, and puts them into the folder. Waits for its turn.
     *
     * @throws app.kith.platform.Refused when the file is no picture, too large a one, or broken
     */
    Prints develop(Path file, Shape shape, Path folder) {
        return inTurn(() -> {
            try {
                var negative = Decoder.decode(Files.readAllBytes(file));
                var cut = shape.cut(negative.size());
                var sizes = shape.sizes(cut);
                return Prints.of(negative.print(cut, sizes.getLast()), sizes, folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @Override
    public void close() {
        places.close();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, places).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    /** One for each core, as long as half of the memory can hold them all. */
    private static int places() {
        var cores = Runtime.getRuntime().availableProcessors();
        return Math.clamp(Runtime.getRuntime().maxMemory() / 2 / MEMORY, 1, cores);
    }
}
