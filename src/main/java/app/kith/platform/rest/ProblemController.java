package app.kith.platform.rest;

import app.kith.platform.NotFound;
import app.kith.platform.rest.Problem.Kind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Explains each kind of problem to people, at the address that is its type. */
@RestController
@RequestMapping(Problem.PLACE)
class ProblemController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Kith</title>
            <link rel="icon" href="/kith/mark.svg">
            <link rel="stylesheet" href="/kith/tokens.css">
            <link rel="stylesheet" href="/kith/kith.css">
            <main class="explained">
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p class="meta">Status %3$d, type <code>%4$s</code></p>
            </main>
            </html>
            """;

    /** Explains a kind of problem, as a page for people. */
    @GetMapping("{type}")
    ResponseEntity<String> show(@PathVariable String type) {
        var kind = Kind.named(type).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'")
                .body(page(kind));
    }

    private static String page(Kind kind) {
        return PAGE.formatted(
                HtmlUtils.htmlEscape(kind.title(), "UTF-8"),
                HtmlUtils.htmlEscape(kind.advice(), "UTF-8"),
                kind.status(),
                Problem.PLACE + kind.slug());
    }
}
