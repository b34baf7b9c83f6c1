package app.kith;

import java.util.concurrent.atomic.AtomicInteger;

/** Addresses that nobody else has, so that tests don't use up each other's limits. */
public final class Addresses {

    private static final AtomicInteger GIVEN = new AtomicInteger();

    private Addresses() {}

    public static String fresh() {
        var number = GIVEN.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }
}
