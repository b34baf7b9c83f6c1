package app.kith.platform.rest;

import app.kith.platform.Unavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says when to come back to whoever wants to write while nothing can be written. */
@RestControllerAdvice
class Apology {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Unavailable unavailable) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, unavailable.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Unavailable.RETRY.toSeconds()))
                .body(problem);
    }
}
