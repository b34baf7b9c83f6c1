package app.kith.demo;

import app.kith.platform.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The residents as those who ask, by handle, in the order in which they moved in. */
record People(Map<String, Viewer> all) {

    private static final List<String> CAST = List.of("alice", "bob", "carol", "dan", "mo", "ada");

    Viewer named(String handle) {
        return Objects.requireNonNull(all.get(handle), handle);
    }

    /** Those who sign in. They know each other. */
    List<Viewer> cast() {
        return CAST.stream().map(this::named).toList();
    }

    List<Viewer> others(Viewer besides) {
        return all.values().stream().filter(each -> !each.equals(besides)).toList();
    }
}
