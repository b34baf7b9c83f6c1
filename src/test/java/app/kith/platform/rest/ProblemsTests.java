package app.kith.platform.rest;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.kith.platform.ReadOnly;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTests {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Writing())
            .setControllerAdvice(new Problems())
            .build();

    @RestController
    static class Writing {

        @PostMapping("/words")
        String write() {
            throw new ReadOnly();
        }

        @PostMapping("/trouble")
        String fail() {
            throw new IllegalStateException("a secret of the house");
        }
    }

    @Test
    void aWriteThatMustWaitIsToldHowLong() throws Exception {
        http.perform(post("/words"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/api/problems/read-only"));
    }

    @Test
    void whatWentWrongInsideStaysInside() throws Exception {
        http.perform(post("/trouble"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.type").value("/api/problems/trouble"))
                .andExpect(jsonPath("$.detail").isEmpty());
    }
}
