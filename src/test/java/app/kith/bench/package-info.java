/** Measures what the calls of the API cost, on the packaged program and from outside; {@code bin/bench api} runs it. */
@NullMarked
package app.kith.bench;

import org.jspecify.annotations.NullMarked;
