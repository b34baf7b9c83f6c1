/** The screens of signing in and up and of one's own settings, and a member's row for other screens. */
@NamedInterface("ui")
@NullMarked
package app.kith.user.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
