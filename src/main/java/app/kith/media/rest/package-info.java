/** How pictures go out to whoever knows their address. */
@NullMarked
package app.kith.media.rest;

import org.jspecify.annotations.NullMarked;
