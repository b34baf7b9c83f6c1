package app.kith.post.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some cards, and the cursor of those that follow; null where the list ends. */
record Cards(List<Card> cards, @Nullable String next) {}
