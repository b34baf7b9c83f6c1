/** Letters to members, over somebody's mail server. Open to whoever has to write one. */
@NamedInterface("mail")
@NullMarked
package app.kith.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
