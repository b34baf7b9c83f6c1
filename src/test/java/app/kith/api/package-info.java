/** The API as a whole: its document, and tests that walk through all of it. */
@NullMarked
package app.kith.api;

import org.jspecify.annotations.NullMarked;
