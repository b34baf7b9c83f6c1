/** The screens on which members read posts and find people, and what stands beside them. */
@NullMarked
package app.kith.feed.ui;

import org.jspecify.annotations.NullMarked;
