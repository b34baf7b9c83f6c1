/** How pictures come in from a screen. Open to every module that has a screen with pictures on it. */
@NamedInterface("ui")
@NullMarked
package app.kith.media.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
