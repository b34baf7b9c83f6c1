/** Members and whom they follow, for programs. Internal. */
@NullMarked
package app.kith.graph.rest;

import org.jspecify.annotations.NullMarked;
