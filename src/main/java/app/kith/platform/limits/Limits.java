package app.kith.platform.limits;

import org.springframework.stereotype.Component;

/** Says when it is too much. Who asks from inside the house is not counted. */
@Component
public class Limits {

    private final LimitSettings settings;
    private final Buckets buckets;

    Limits(LimitSettings settings, Buckets buckets) {
        this.settings = settings;
        this.buckets = buckets;
    }

    /**
     * Counts once for where the question comes from.
     *
     * @throws TooMany when that was too often
     */
    public void countAddress(Kind kind) {
        Caller.now().ifPresent(caller -> count(kind, caller.address(), caller));
    }

    /**
     * Counts once for a name where the question comes from: what others do elsewhere under the same name uses up nothing.
     *
     * @throws TooMany when that was too often
     */
    public void countAddress(Kind kind, String name) {
        Caller.now().ifPresent(caller -> count(kind, caller.address() + " " + name, caller));
    }

    /**
     * Counts once for a name: of a member, of a token, or whatever was typed as one.
     *
     * @throws TooMany when that was too often
     */
    public void count(Kind kind, String name) {
        Caller.now().ifPresent(caller -> count(kind, name, caller));
    }

    private void count(Kind kind, String name, Caller caller) {
        if (settings.enabled()) {
            var spent = buckets.spend(kind + " " + name, kind.rate(settings));
            caller.tell(spent);
            if (!spent.granted()) {
                throw new TooMany(kind, spent.pause());
            }
        }
    }
}
