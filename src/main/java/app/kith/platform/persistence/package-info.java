/**
 * How Kith reads and writes a primary database and its replicas, so that no door has to know. Internal.
 *
 * <p>Begin with {@link app.kith.platform.persistence.MySql}, which wires the rest.
 */
@NullMarked
package app.kith.platform.persistence;

import org.jspecify.annotations.NullMarked;
