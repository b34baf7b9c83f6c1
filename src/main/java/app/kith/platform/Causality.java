package app.kith.platform;

/** Keeps people from being told of something and then not finding it where they read. */
public interface Causality {

    /** From now on, this member reads at least what this thread has committed. */
    void learns(UserId member);

    /** From now on, this member reads at least what was reached elsewhere. */
    void learns(UserId member, String reached);

    /** Up to where this thread has committed, in words that another node understands. */
    String reached();

    /** This thread goes on where another one, maybe on another node, has reached. */
    void goesOn(String reached);
}
