/**
 * The way out to addresses that members name: of their webhooks, of what they link to. Whatever they name, nothing
 * inside the operator's own network is reached. Open to whoever has something to say or to fetch there.
 */
@NamedInterface("outbound")
@NullMarked
package app.kith.platform.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
