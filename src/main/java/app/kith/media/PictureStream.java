package app.kith.media;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory, for readers that ask for its bytes one by one.
 *
 * <p>Some readers take the end of the file for an endless row of zeros, and a short file with a large picture in
 * its header would keep them busy for a minute. So whoever goes on asking after the end gets an error.
 */
class PictureStream extends ImageInputStreamImpl {

    /** Reading ahead asks a few times in vain, also in a whole file. */
    private static final int PATIENCE = 100;

    private final byte[] content;
    private int inVain;

    PictureStream(byte[] content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        return atEnd() ? -1 : content[(int) streamPos++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        bitOffset = 0;
        if (atEnd()) {
            return -1;
        }
        var count = (int) Math.min(length, content.length - streamPos);
        System.arraycopy(content, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return content.length;
    }

    private boolean atEnd() throws IOException {
        if (streamPos < content.length) {
            return false;
        }
        if (++inVain > PATIENCE) {
            throw new IOException("The file ended " + PATIENCE + " reads ago");
        }
        return true;
    }
}
