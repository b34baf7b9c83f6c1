@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {})
@NullMarked
package app.kith.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
