/**
 * The open connections of programs: STOMP over WebSocket, and server-sent events. Carries to them what {@code Live}
 * tells; the modules say what that is, each with a {@link app.kith.platform.socket.Queue} beside its controllers.
 */
@NamedInterface("socket")
@NullMarked
package app.kith.platform.socket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
