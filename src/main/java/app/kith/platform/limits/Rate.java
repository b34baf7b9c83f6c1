package app.kith.platform.limits;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many times within such a time. What was used comes back evenly: of 30 in a minute, one every two seconds.
 *
 * @param times how often in a row, too
 */
public record Rate(long times, Duration within) {

    public Rate {
        if (times < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("A limit is at least once within some time");
        }
    }

    /** @param text as {@code 30/1m}: s, m, h and d are known */
    public static Rate of(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("%s is no limit; write it as 30/1m".formatted(text));
        }
        return new Rate(Long.parseLong(parts[0].strip()), DurationStyle.SIMPLE.parse(parts[1].strip()));
    }
}
