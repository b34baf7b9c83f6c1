package app.kith.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The files of pictures, under {@code media/} in the folder of Kith's data. Once there, a file never changes. */
@Component
public class PictureFiles {

    /** As the addresses after {@code /media}: a key that cannot be guessed, and the width. */
    private static final Pattern ADDRESS = Pattern.compile("/[0-9a-f]{32}/[1-9][0-9]{0,4}\\.(jpg|png)");

    private static final int KEY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Path root;

    PictureFiles(@Value("${kith.data:data}") String data) {
        root = Path.of(data, "media");
    }

    /**
     * For whoever knows the address: there is no viewer to ask, because pictures are cached on their way.
     *
     * @param address what follows {@code /media}; whatever else it may be, it names nothing
     */
    public Optional<Path> find(String address) {
        return Optional.of(address)
                .filter(ADDRESS.asMatchPredicate())
                .map(known -> place(known.substring(1)))
                .filter(Files::isRegularFile);
    }

    Workbench workbench() throws IOException {
        var incoming = Files.createDirectories(root.resolve("incoming"));
        return new Workbench(Files.createTempDirectory(incoming, "upload"));
    }

    /** Moves a folder of prints to where they are found, all of them at once, and gives the key to them. */
    String keep(Path prints) throws IOException {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        Files.createDirectories(place(key).getParent());
        Files.move(prints, place(key), StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    /** Whoever has them open reads on to the end. Twice does no harm. */
    void erase(String key) throws IOException {
        FileSystemUtils.deleteRecursively(place(key));
    }

    /** Two steps of 256 folders, so that no folder holds a million. */
    private Path place(String address) {
        return root.resolve(address.substring(0, 2))
                .resolve(address.substring(2, 4))
                .resolve(address);
    }
}
