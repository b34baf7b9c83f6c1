package app.kith.platform.rest;

import jakarta.servlet.http.HttpServletRequest;

/** Requests that carry files. */
final class Multipart {

    private Multipart() {}

    static boolean is(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
