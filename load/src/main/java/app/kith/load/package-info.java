/**
 * Loads a whole deployment of Kith, does harm to its parts meanwhile, and compares what was acknowledged with what is
 * there; {@code bin/bench cluster} runs it. It knows Kith by its API and its pages, and the databases by SQL.
 */
@NullMarked
package app.kith.load;

import org.jspecify.annotations.NullMarked;
