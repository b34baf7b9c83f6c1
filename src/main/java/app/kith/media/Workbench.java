package app.kith.media;

import app.kith.platform.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of its own for one upload, gone when the work is done. On disk, because a hundred slow uploads of 10 MB
 * would not lie well in memory.
 */
record Workbench(Path folder) implements AutoCloseable {

    /** @throws Refused when there is more than the limit; nothing is read beyond it */
    Path receive(InputStream content, long limit) throws IOException {
        var file = folder.resolve("upload");
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (out.transferFrom(Channels.newChannel(content), 0, limit + 1) > limit) {
                throw new Refused("file", "This file is larger than %d MB.".formatted(limit >> 20));
            }
        }
        return file;
    }

    /** An empty folder for what is made of the upload. */
    Path prints() throws IOException {
        return Files.createDirectory(folder.resolve("prints"));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
