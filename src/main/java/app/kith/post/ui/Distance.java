package app.kith.post.ui;

import app.kith.graph.Blocks;
import app.kith.graph.Follows;
import app.kith.graph.Mutes;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps others away from a member, and lets them back, for the menus and lists where one asks for it. */
@Component
public class Distance {

    public enum Wish {
        MUTE,
        UNMUTE,
        BLOCK,
        UNBLOCK,
        /** For a block that ended a following: takes both back. */
        UNBLOCK_AND_FOLLOW
    }

    /**
     * @param refused what to say when it was not done; null when it was
     * @param followed whether a block ended that the viewer follows them
     */
    public record Answer(@Nullable String refused, boolean followed) {}

    /** What one member wishes, in the words of a browser. */
    @FunctionalInterface
    public interface Keeper extends Serializable {

        /** @param days for how long to mute; 0 for ever */
        Answer keep(String member, Wish wish, int days);
    }

    private final Blocks blocks;
    private final Mutes mutes;
    private final Follows follows;
    private final Time time;

    Distance(Blocks blocks, Mutes mutes, Follows follows, Time time) {
        this.blocks = blocks;
        this.mutes = mutes;
        this.follows = follows;
        this.time = time;
    }

    public Keeper of(Viewer viewer) {
        return (member, wish, days) -> {
            try {
                return keep(viewer, UserId.of(member), wish, days);
            } catch (Refused refused) {
                return new Answer(refused.getMessage(), false);
            } catch (NotFound gone) {
                return new Answer("They are no longer here.", false);
            }
        };
    }

    private Answer keep(Viewer viewer, UserId other, Wish wish, int days) {
        return switch (wish) {
            case MUTE -> done(() -> mutes.mute(viewer, other, days == 0 ? null : in(days)));
            case UNMUTE -> done(() -> mutes.unmute(viewer, other));
            case BLOCK -> new Answer(null, blocks.block(viewer, other));
            case UNBLOCK -> done(() -> blocks.unblock(viewer, other));
            case UNBLOCK_AND_FOLLOW ->
                done(() -> {
                    blocks.unblock(viewer, other);
                    follows.follow(viewer, other);
                });
        };
    }

    private static Answer done(Runnable doing) {
        doing.run();
        return new Answer(null, false);
    }

    private Instant in(int days) {
        return time.instant().plus(Duration.ofDays(days));
    }
}
