package app.kith.platform.socket;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Ends a stream whose reader is gone, there and then: else the server would try to send them a page about the error. */
final class ReaderGone implements AsyncListener {

    private final Connection connection;

    ReaderGone(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void onError(AsyncEvent event) {
        event.getAsyncContext().complete();
        connection.end("");
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // It ended as it should.
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // A stream has no end of its own.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is started once, before this listens.
    }
}
