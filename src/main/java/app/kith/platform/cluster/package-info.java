/**
 * How several nodes are one Kith: events and live hints go from node to node over RabbitMQ. Internal, but for
 * {@link app.kith.platform.cluster.DeadLetters}, the door to what no listener could do.
 *
 * <p>Begin with {@link app.kith.platform.cluster.Cluster}, which wires the rest, and with decisions 26 and 27.
 */
@NullMarked
package app.kith.platform.cluster;

import org.jspecify.annotations.NullMarked;
