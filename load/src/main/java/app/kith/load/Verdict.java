package app.kith.load;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came out when everything that was acknowledged was looked for.
 *
 * @param acknowledged writes that Kith said were done
 * @param lost of these, that are not in the database
 * @param twice that are there more than once, or were shown under more than one id
 * @param disordered messages with an id before that of one that was acknowledged, in the same conversation, before they
 *     were sent
 * @param unseen messages that did not reach a member who listened, once for each of them
 * @param unfed feeds that lack a post that is theirs
 */
record Verdict(
        int acknowledged,
        int lost,
        int twice,
        @JsonProperty("out_of_order") int disordered,
        @JsonProperty("not_seen") int unseen,
        @JsonProperty("missing_in_feeds") int unfed) {

    boolean isGood() {
        return acknowledged > 0 && lost + twice + disordered + unseen + unfed == 0;
    }
}
