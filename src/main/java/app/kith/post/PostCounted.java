package app.kith.post;

/** How often a post was liked, answered and passed on, as of now. Told to the screens that show it. */
public record PostCounted(PostId id, int likes, int comments, int reposts) {}
