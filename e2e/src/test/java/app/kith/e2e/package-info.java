/**
 * Kith as people meet it: the packaged program on one side, real browsers on the other.
 *
 * <p>{@link app.kith.e2e.Town} has the program running and hands out people; a {@link app.kith.e2e.Person} speaks in
 * the words of the place ({@code alice.publishes("Hello"); bob.sees("Hello");}) and finds things as a screen reader
 * does, by role and name. Nothing here knows a class of the program, and nothing here waits for time to pass: only for
 * something to be seen.
 */
@NullMarked
package app.kith.e2e;

import org.jspecify.annotations.NullMarked;
