package app.kith.feed.ui;

import app.kith.user.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a member keeps away.
 *
 * @param until when it ends by itself; null when it does not
 */
record AwayRow(Person person, @Nullable Instant until) {}
