package app.kith.platform.socket;

import java.io.IOException;
import java.time.Duration;

/** How one kind of connection is written to. One thread at a time writes and closes. */
interface Wire {

    /** Waits for a reader who is slow. */
    void write(byte[] bytes) throws IOException;

    /** The last that is called. */
    void close();

    /** What keeps a connection alive that has nothing to say. */
    byte[] beat();

    /** How often. */
    Duration pause();

    byte[] lastWords(String words);
}
