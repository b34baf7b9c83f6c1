/**
 * What it takes to be one node of several: a number and a name, the same time as the others, jobs that only one of them
 * does, a word to the screens before it goes. It hangs on the database alone, and holds for a single node as well.
 */
@NamedInterface("node")
@NullMarked
package app.kith.platform.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
