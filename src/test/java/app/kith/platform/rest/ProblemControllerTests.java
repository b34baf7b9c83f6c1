package app.kith.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.rest.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@KithTest
class ProblemControllerTests {

    private final Programming api;

    ProblemControllerTests(Programming api) {
        this.api = api;
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsExplainedAtItsAddressToWhoeverAsks(Kind kind) {
        var type = Problem.of(kind).type();
        assertThat(api.get(type))
                .hasStatusOk()
                .hasContentType("text/html;charset=UTF-8")
                .bodyText()
                .contains(kind.title(), kind.advice().substring(0, 10), type, "Status " + kind.status());
    }

    @Test
    void anotherIsNotThere() {
        assertThat(api.get("/api/problems/boredom")).hasStatus(404).hasContentType("application/problem+json");
    }
}
