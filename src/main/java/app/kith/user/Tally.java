package app.kith.user;

import app.kith.platform.UserId;

/** The counts on a member's profile. */
public record Tally(UserId member, int followers, int following, int posts) {

    public Tally withFollows(int followers, int following) {
        return new Tally(member, followers, following, posts);
    }

    public Tally withPosts(int posts) {
        return new Tally(member, followers, following, posts);
    }
}
