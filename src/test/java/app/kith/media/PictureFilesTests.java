package app.kith.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTests {

    private @TempDir Path data;

    private PictureFiles files;

    @BeforeEach
    void open() throws IOException {
        files = new PictureFiles(data.toString());
        Files.createDirectories(data.resolve("media"));
        Files.writeString(data.resolve("kith.mv.db"), "everybody's secrets");
        Files.writeString(data.resolve("media/480.jpg"), "astray");
    }

    @Test
    void keepsAndFinds() throws IOException {
        try (var bench = files.workbench()) {
            var prints = bench.prints();
            Files.writeString(prints.resolve("480.jpg"), "a picture");
            var key = files.keep(prints);
            assertThat(key).matches("[0-9a-f]{32}");
            assertThat(files.find("/" + key + "/480.jpg"))
                    .hasValueSatisfying(found -> assertThat(found)
                            .hasContent("a picture")
                            .startsWithRaw(data.resolve("media", key.substring(0, 2), key.substring(2, 4), key)));
            assertThat(files.find("/" + key + "/960.jpg")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/480.jpg",
                "/../kith.mv.db",
                "/../../../kith.mv.db",
                "/..%2fkith.mv.db",
                "/0123456789abcdef0123456789abcdef/../../../../480.jpg",
                "/0123456789abcdef0123456789abcdef",
                "/0123456789ABCDEF0123456789ABCDEF/480.jpg",
                "/................................/480.jpg",
                "//etc/passwd",
                "/0123456789abcdef0123456789abcdef/480.jpg\n",
                "/0123456789abcdef0123456789abcdef/480.jpg\0"
            })
    void leadsNowhereElse(String address) {
        assertThat(files.find(address)).isEmpty();
    }
}
