package app.kith.bench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(int status, String body) {

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** @throws IllegalStateException when it is another one: what fails fast would look fast */
    Answer expect(int wanted, Request request) {
        if (status != wanted) {
            throw new IllegalStateException("%s %s was answered with %d instead of %d: %s"
                    .formatted(request.method(), request.path(), status, wanted, body));
        }
        return this;
    }
}
