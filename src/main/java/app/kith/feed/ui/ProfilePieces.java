package app.kith.feed.ui;

import app.kith.design.Icon;
import app.kith.graph.Follows;
import app.kith.graph.Relationship;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.post.Likes;
import app.kith.post.Post;
import app.kith.post.Timelines;
import app.kith.post.ui.Distance;
import app.kith.post.ui.Distance.Wish;
import app.kith.post.ui.PostList;
import app.kith.post.ui.PostParts;
import app.kith.user.Profile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;

/** Makes what a profile consists of, and wires it to the doors. */
@org.springframework.stereotype.Component
class ProfilePieces {

    private final Follows follows;
    private final Timelines timelines;
    private final Likes likes;
    private final PostParts posts;
    private final PeopleParts people;
    private final Distance distance;

    ProfilePieces(
            Follows follows, Timelines timelines, Likes likes, PostParts posts, PeopleParts people, Distance distance) {
        this.follows = follows;
        this.timelines = timelines;
        this.likes = likes;
        this.posts = posts;
        this.people = people;
        this.distance = distance;
    }

    Relationship between(Viewer viewer, Profile profile) {
        return follows.between(viewer, profile.id());
    }

    /**
     * Who somebody else is, with the ways to follow them, to talk to them, and to keep them away.
     *
     * @param changed hears that the viewer blocked them, or no longer does
     */
    ProfileHead head(Viewer viewer, Profile profile, Relationship relationship, SerializableRunnable changed) {
        var head = new ProfileHead(profile, relationship);
        var keeper = distance.of(viewer);
        if (relationship.blocking()) {
            head.offer(unblock(profile, keeper, changed));
            return head;
        }
        var turn = people.followSwitch(viewer);
        head.offer(message(profile), new FollowButton(profile.id(), relationship.following(), (member, follow) -> {
            turn.turn(member, follow);
            head.followed(Boolean.compare(follow, relationship.following()));
        }));
        head.offer(new MemberMenu(profile.person(), relationship.muting(), keeper, changed));
        return head;
    }

    Component doings(Viewer viewer, Profile profile, Tab tab) {
        var member = profile.id();
        return switch (tab) {
            case POSTS -> told(posts.entries(viewer, before -> timelines.sharedBy(viewer, member, before)), tab);
            case REPLIES -> list(viewer, tab, before -> timelines.repliesBy(viewer, member, before));
            case LIKES -> list(viewer, tab, before -> likes.by(viewer, member, before));
            case PICTURES -> new PictureGrid(before -> timelines.picturesBy(viewer, member, before), tab);
        };
    }

    private PostList list(Viewer viewer, Tab tab, SerializableFunction<Cursor, Page<Post>> source) {
        return told(posts.list(viewer, source), tab);
    }

    private static PostList told(PostList list, Tab tab) {
        return list.whenEmpty(tab.emptyTitle(), tab.emptySentence());
    }

    private static NativeButton unblock(Profile profile, Distance.Keeper keeper, SerializableRunnable changed) {
        var button = new NativeButton("Unblock", _ -> {
            keeper.keep(profile.id().text(), Wish.UNBLOCK, 0);
            changed.run();
        });
        button.addClassNames("btn", "secondary");
        return button;
    }

    private static Anchor message(Profile profile) {
        var link = new Anchor("/chat/" + profile.handle().at(), new Icon("message-circle"));
        link.addClassNames("icon-btn", "edged");
        link.setAriaLabel("Message " + profile.displayName());
        link.setTitle("Message " + profile.displayName());
        return link;
    }
}
