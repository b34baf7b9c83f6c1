package app.kith.webhook;

import app.kith.platform.outbound.Answer;

/** What came of sending something. */
sealed interface Outcome {

    record Answered(Answer answer) implements Outcome {

        boolean isGone() {
            return answer.status() == GONE;
        }

        private static final int GONE = 410;
    }

    record Silence(String why) implements Outcome {}

    /** There is nothing to say any more. */
    record Withheld() implements Outcome {}

    /** The owner is not here at the moment. */
    record Resting() implements Outcome {}
}
