/** What all answers over HTTP have in common. Internal. */
@NullMarked
package app.kith.platform.rest;

import org.jspecify.annotations.NullMarked;
