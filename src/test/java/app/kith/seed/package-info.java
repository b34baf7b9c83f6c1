/** Fills an empty database with a town of any size, so that plans and figures are those of a full house. */
@NullMarked
package app.kith.seed;

import org.jspecify.annotations.NullMarked;
