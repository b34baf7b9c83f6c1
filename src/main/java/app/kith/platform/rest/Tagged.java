package app.kith.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Tags what is read, so that a program that has it already is told so, and not told it again. An answer is for one
 * viewer: programs may keep it for themselves if they ask each time. Tags are weak, because answers are compressed.
 */
public class Tagged extends ShallowEtagHeaderFilter {

    private static final String ASK_EACH_TIME = "private, no-cache";

    public Tagged() {
        setWriteWeakETag(true);
    }

    @Override
    protected String generateETagHeaderValue(InputStream body, boolean isWeak) throws IOException {
        return ETags.of(body.readAllBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        super.doFilterInternal(request, response, chain);
    }
}
