/**
 * What those see who run Kith: how much is going on and how well, as Prometheus reads it. Internal.
 *
 * <p>Whoever has something to measure contributes a {@code MeterBinder} beside it.
 */
@NullMarked
package app.kith.platform.metrics;

import org.jspecify.annotations.NullMarked;
