/** The screens of a post and of bookmarks; for other screens, the list of posts and the composer. */
@NamedInterface("ui")
@NullMarked
package app.kith.post.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
