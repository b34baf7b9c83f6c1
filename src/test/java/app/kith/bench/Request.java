package app.kith.bench;

import java.nio.charset.StandardCharsets;

/**
 * What is asked.
 *
 * @param token of who asks; empty for nobody
 * @param body JSON, or empty
 */
record Request(String method, String path, String token, String body) {

    static Request get(String path, String token) {
        return new Request("GET", path, token, "");
    }

    static Request post(String path, String token, String body) {
        return new Request("POST", path, token, body);
    }

    byte[] bytes() {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (content.length > 0) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        var all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
