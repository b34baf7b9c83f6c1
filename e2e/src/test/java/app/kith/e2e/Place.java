package app.kith.e2e;

import java.util.List;

/** Where Kith runs, as people and programs reach it. */
interface Place extends AutoCloseable {

    String address();

    /** What a program last wrote to its log in the brackets of this pattern. */
    String logged(String pattern);

    /** What browsers are told, to trust the certificate of this place and no other that they don't know. */
    default List<String> trust() {
        return List.of();
    }

    @Override
    void close();
}
