package app.kith.platform.rest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Explains the API: as a document for programs, and as a page for people. It was made when Kith was built. */
@Controller
class Documentation {

    /** Swagger UI writes styles into the page, and draws its signs as data. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private static final Resource DOCUMENT = new ClassPathResource("api/openapi.json");
    private static final Resource PAGE = new ClassPathResource("api/docs.html");

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Resource document() {
        return DOCUMENT;
    }

    @GetMapping("/api/docs")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .body(PAGE);
    }
}
