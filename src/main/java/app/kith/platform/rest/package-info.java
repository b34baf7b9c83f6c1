/** What all answers over HTTP have in common: problems, JSON, who asks, pages. Open to the controllers of all modules. */
@NamedInterface("rest")
@NullMarked
package app.kith.platform.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
