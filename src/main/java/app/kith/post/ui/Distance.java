package app.kith.post.ui;

import app.kith.graph.Blocks;
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
        UNBLOCK
    }

    /** @param refused what to say when it was not done; null when it was */
    public record Answer(@Nullable String refused) {}

    /** What one member wishes, in the words of a browser. */
    @FunctionalInterface
    public interface Keeper extends Serializable {

        /** @param days for how long to mute; 0 for ever */
        Answer keep(String member, Wish wish, int days);
    }

    private final Blocks blocks;
    private final Mutes mutes;
    private final Time time;

    Distance(Blocks blocks, Mutes mutes, Time time) {
        this.blocks = blocks;
        this.mutes = mutes;
        this.time = time;
    }

    public Keeper of(Viewer viewer) {
        return (member, wish, days) -> {
            try {
                keep(viewer, UserId.of(member), wish, days);
                return new Answer(null);
            } catch (Refused refused) {
                return new Answer(refused.getMessage());
            } catch (NotFound gone) {
                return new Answer("They are no longer here.");
            }
        };
    }

    private void keep(Viewer viewer, UserId other, Wish wish, int days) {
        switch (wish) {
            case MUTE -> mutes.mute(viewer, other, days == 0 ? null : in(days));
            case UNMUTE -> mutes.unmute(viewer, other);
            case BLOCK -> blocks.block(viewer, other);
            case UNBLOCK -> blocks.unblock(viewer, other);
        }
    }

    private Instant in(int days) {
        return time.instant().plus(Duration.ofDays(days));
    }
}
