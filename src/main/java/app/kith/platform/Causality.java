package app.kith.platform;

/** Keeps people from being told of something and then not finding it where they read. */
public interface Causality {

    /** From now on, this member reads at least what this thread has committed. */
    void learns(UserId member);
}
