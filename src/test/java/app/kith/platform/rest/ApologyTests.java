package app.kith.platform.rest;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.kith.platform.ReadOnly;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class ApologyTests {

    @RestController
    static class Writing {

        @PostMapping("/words")
        String write() {
            throw new ReadOnly();
        }
    }

    @Test
    void aWriteThatMustWaitIsToldHowLong() throws Exception {
        var http = MockMvcBuilders.standaloneSetup(new Writing())
                .setControllerAdvice(new Apology())
                .build();
        http.perform(post("/words"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }
}
