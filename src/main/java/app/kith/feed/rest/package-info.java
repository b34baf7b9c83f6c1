/** The home feed, for programs. Internal. */
@NullMarked
package app.kith.feed.rest;

import org.jspecify.annotations.NullMarked;
