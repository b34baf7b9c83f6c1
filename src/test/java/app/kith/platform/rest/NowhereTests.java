package app.kith.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class NowhereTests {

    private final Programming api;

    NowhereTests(Programming api, Cast cast) {
        this.api = api.as(cast.join("alice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/users/me/nothing", "/api/posts/1/2/3", "/api/"})
    void whatIsNotThereIsNoPage(String path) {
        var answer = api.get(path);
        assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/not-found");
    }

    @Test
    void whatIsDoneInAnotherWayIsSaidToBe() {
        assertThat(api.delete("/api/notifications")).hasStatus(405).containsHeader("Allow");
    }
}
