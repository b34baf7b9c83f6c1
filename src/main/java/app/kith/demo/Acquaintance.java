package app.kith.demo;

import app.kith.graph.Follows;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Plans who follows whom. The cast knows each other; everybody else follows some of the cast and some of the rest. */
class Acquaintance {

    private static final int FEWEST = 5;
    private static final int MOST = 12;
    private static final Duration MEETING = Duration.ofDays(9);

    private final Follows follows;

    Acquaintance(Follows follows) {
        this.follows = follows;
    }

    void plan(Chronicle chronicle, People people) {
        for (var follower : people.all().values()) {
            for (var followee : followed(chronicle, people, follower)) {
                chronicle.add(moment(chronicle), () -> follows.follow(follower, followee.id()));
            }
        }
    }

    private static Set<Viewer> followed(Chronicle chronicle, People people, Viewer follower) {
        var cast = people.cast();
        var followed = new LinkedHashSet<Viewer>();
        cast.stream()
                .filter(_ -> cast.contains(follower) || chronicle.draw(5) < 2)
                .forEach(followed::add);
        var more = FEWEST + chronicle.draw(MOST - FEWEST);
        followed.addAll(chronicle.draw(people.others(follower), more));
        followed.remove(follower);
        return followed;
    }

    /** Most in the days before the story begins; some meet while it is told. */
    private static Instant moment(Chronicle chronicle) {
        var begin = chronicle.begin();
        return chronicle.draw(6) > 0
                ? chronicle.between(begin.minus(MEETING), begin)
                : chronicle.between(begin, chronicle.now());
    }
}
