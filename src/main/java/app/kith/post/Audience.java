package app.kith.post;

/** Whom a post is meant for. A comment has the audience of the post that began its thread. */
public enum Audience {
    EVERYONE,
    FOLLOWERS,
    MENTIONED
}
