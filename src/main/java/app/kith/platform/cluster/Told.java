package app.kith.platform.cluster;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is told live, as it goes from node to node: a record of ours as JSON, and the name of its class. */
final class Told {

    private static final String OURS = "app.kith.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Told() {}

    /** What goes over the line is data of ours. Anything else would be told on one node and not on the others. */
    static byte[] write(Object message) {
        if (!isOurs(message.getClass())) {
            throw new IllegalArgumentException("Only records of ours are told: " + message.getClass());
        }
        return JSON.writeValueAsBytes(message);
    }

    /** @throws IllegalArgumentException when it is nothing that one of us could have told */
    static Object read(String type, byte[] body) {
        try {
            return JSON.readValue(body, known(type));
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("No " + type, unreadable);
        }
    }

    private static Class<?> known(String type) {
        if (!type.startsWith(OURS)) {
            throw new IllegalArgumentException("Not ours: " + type);
        }
        try {
            var known = Class.forName(type, false, Told.class.getClassLoader());
            if (isOurs(known)) {
                return known;
            }
            throw new IllegalArgumentException("No record: " + type);
        } catch (ClassNotFoundException newer) {
            throw new IllegalArgumentException("Not known to this version: " + type, newer);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith(OURS);
    }
}
