/** How often one may do what: the same for screens and for programs. Open to whoever has something to protect. */
@NamedInterface("limits")
@NullMarked
package app.kith.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
