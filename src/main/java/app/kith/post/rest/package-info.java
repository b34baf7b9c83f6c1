/** Posts and what is done to them, for programs. Internal. */
@NullMarked
package app.kith.post.rest;

import org.jspecify.annotations.NullMarked;
