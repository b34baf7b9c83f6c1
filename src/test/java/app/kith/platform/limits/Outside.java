package app.kith.platform.limits;

import app.kith.post.Audience;
import app.kith.post.Draft;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a screen does: it goes through a door, with a request that came from a browser. */
final class Outside {

    static final Draft DRAFT = new Draft("Again", List.of(), Audience.EVERYONE, null);

    private Outside() {}

    static void does(Runnable doing) {
        var request = new MockHttpServletRequest("POST", "/");
        ScopedValue.where(Caller.NOW, new Caller(request, new MockHttpServletResponse()))
                .run(doing);
    }

    static void times(int number, Runnable doing) {
        IntStream.range(0, number).forEach(_ -> doing.run());
    }
}
