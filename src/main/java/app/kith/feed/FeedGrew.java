package app.kith.feed;

import app.kith.post.PostId;
import app.kith.user.Person;

/** Tells the open screens of one member: there is a new post at the top of your feed. */
public record FeedGrew(PostId post, Person author) {}
