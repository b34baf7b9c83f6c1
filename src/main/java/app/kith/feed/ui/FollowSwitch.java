package app.kith.feed.ui;

import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Begins and ends following, for a button that has changed already and wants to know whether it may stay so. */
@FunctionalInterface
interface FollowSwitch extends Serializable {

    /** @param refused what to say when the button must change back; null when it was done */
    record Answer(@Nullable String refused) {

        private static final Answer DONE = new Answer(null);
    }

    void turn(UserId member, boolean follow);

    default Answer answer(String member, boolean follow) {
        try {
            turn(UserId.of(member), follow);
            return Answer.DONE;
        } catch (Refused refused) {
            return new Answer(refused.getMessage());
        } catch (NotFound gone) {
            return new Answer("They are no longer here.");
        }
    }
}
