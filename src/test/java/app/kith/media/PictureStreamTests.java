package app.kith.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PictureStreamTests {

    private final PictureStream stream = new PictureStream(new byte[] {1, 2, -1});

    @Test
    void readsWhatThereIs() throws IOException {
        assertThat(stream.read()).isEqualTo(1);
        assertThat(stream.read(new byte[5], 0, 5)).isEqualTo(2);
        assertThat(stream.read()).isEqualTo(-1);
        stream.seek(2);
        assertThat(stream.read()).isEqualTo(255);
        assertThat(stream.length()).isEqualTo(3);
    }

    /** As the reader of lossless WebP does, which takes the missing bytes for zeros. */
    @Test
    void losesPatienceWithWhoeverGoesOnReadingAfterTheEnd() throws IOException {
        stream.seek(3);
        for (var i = 0; i < 100; i++) {
            assertThatThrownBy(stream::readByte).isInstanceOf(EOFException.class);
        }
        assertThatThrownBy(stream::readByte).isExactlyInstanceOf(IOException.class);
    }
}
