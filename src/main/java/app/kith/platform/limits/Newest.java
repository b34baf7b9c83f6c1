package app.kith.platform.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets what nobody has touched for longest, should there be too many. */
final class Newest<T> extends LinkedHashMap<String, T> {

    private static final long serialVersionUID = 1;

    private final int most;

    Newest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
    }
}
