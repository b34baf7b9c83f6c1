package app.kith.platform.limits;

import app.kith.platform.Refused;
import java.time.Duration;

/** This was done too often. The same will do in a while. */
public class TooMany extends Refused {

    private static final long serialVersionUID = 1;

    private final Duration pause;

    TooMany(Kind kind, Duration pause) {
        super("", "%s Try again in %s.".formatted(kind.words(), inWords(rounded(pause))));
        this.pause = rounded(pause);
    }

    /** After which it will do. In whole seconds, at least one. */
    public Duration pause() {
        return pause;
    }

    private static Duration rounded(Duration pause) {
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(pause.toMillis(), 1_000)));
    }

    private static String inWords(Duration pause) {
        if (pause.compareTo(Duration.ofMinutes(1)) < 0) {
            return counted(pause.toSeconds(), "second");
        }
        return pause.compareTo(Duration.ofHours(1)) < 0
                ? counted(Math.ceilDiv(pause.toSeconds(), 60), "minute")
                : counted(Math.ceilDiv(pause.toSeconds(), 3_600), "hour");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
