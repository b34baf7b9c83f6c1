package app.kith.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One connection that is kept alive as long as the server wants it, and then made anew, as programs do. As much of
 * HTTP/1.1 (RFC 9112) as it takes to read these answers: whoever measures shares the processors with what is measured,
 * so this has to be light.
 */
final class Line implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 64 * 1024;
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final String CLOSE = "connection: close";

    private final int port;
    private Wire wire;

    Line(int port) throws IOException {
        this.port = port;
        this.wire = Wire.to(port);
    }

    private record Wire(Socket socket, InputStream in) {

        /** Never leaves this machine. */
        static Wire to(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new Wire(socket, new BufferedInputStream(socket.getInputStream(), BUFFER));
        }
    }

    Answer ask(Request request) throws IOException {
        wire.socket().getOutputStream().write(request.bytes());
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = headers();
        var body = headers.contains(CHUNKED) ? chunks() : wire.in().readNBytes(length(headers));
        var answer = new Answer(status, new String(body, StandardCharsets.UTF_8));
        if (headers.contains(CLOSE)) {
            close();
            wire = Wire.to(port);
        }
        return answer;
    }

    private List<String> headers() throws IOException {
        var headers = new ArrayList<String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            headers.add(header.toLowerCase(Locale.ROOT));
        }
        return headers;
    }

    private static int length(List<String> headers) {
        return headers.stream()
                .filter(header -> header.startsWith(LENGTH))
                .mapToInt(header ->
                        Integer.parseInt(header.substring(LENGTH.length()).strip()))
                .findFirst()
                .orElse(0);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = size(); size > 0; size = size()) {
            body.write(wire.in().readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = wire.in().read(); next != '\n'; next = wire.in().read()) {
            if (next < 0) {
                throw new EOFException("The server hung up");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        wire.socket().close();
    }
}
