/** Members, whom they follow and whom they keep away, for programs. Internal. */
@NullMarked
package app.kith.graph.rest;

import org.jspecify.annotations.NullMarked;
