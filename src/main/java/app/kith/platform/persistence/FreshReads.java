package app.kith.platform.persistence;

/** Whether the reading in this thread must not be even a moment old. */
final class FreshReads {

    private static final ScopedValue<Boolean> WANTED = ScopedValue.newInstance();

    private FreshReads() {}

    static boolean areWanted() {
        return WANTED.isBound();
    }

    static <T, X extends Throwable> T in(ScopedValue.CallableOp<T, X> reading) throws X {
        return ScopedValue.where(WANTED, true).call(reading);
    }
}
