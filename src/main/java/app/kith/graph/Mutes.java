package app.kith.graph;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps somebody out of what comes to a member unasked: home feed, trends, suggestions, notifications. Nobody else
 * learns of it; who goes to the muted one's profile or into a thread reads them there, and conversations go on.
 */
@Service
@Transactional(readOnly = true)
public class Mutes {

    private final MuteRepository repository;
    private final Others others;
    private final Users users;
    private final Time time;

    Mutes(MuteRepository repository, Others others, Users users, Time time) {
        this.repository = repository;
        this.others = others;
        this.users = users;
        this.time = time;
    }

    /**
     * Done again, it ends when it was said last.
     *
     * @param until when it ends by itself; null for never
     * @throws NotFound when there is no such member, or none whom the viewer may see
     * @throws Refused when it is oneself, or would have ended already
     */
    @Transactional
    public void mute(Viewer viewer, UserId other, @Nullable Instant until) {
        var now = time.instant();
        if (until != null && !until.isAfter(now)) {
            throw new Refused("until", "Choose a time that is still to come.");
        }
        others.meet(viewer, other, "You can’t mute yourself.");
        repository.removeEnded(viewer.id().value(), now);
        repository.put(viewer.id().value(), other.value(), until);
    }

    @Transactional
    public void unmute(Viewer viewer, UserId other) {
        repository.remove(viewer.id().value(), other.value());
    }

    /** Whom the viewer mutes now, who joined Kith last comes first. */
    public Page<Muted> page(Viewer viewer, Cursor before) {
        var probed = repository.before(viewer.id().value(), before.place(), time.instant(), before.probe());
        var page = Page.of(probed, before, mute -> mute.muted().value());
        var people = users.people(page.items().stream().map(MuteEntity::muted).toList());
        return page.with(page.items().stream()
                .filter(mute -> people.containsKey(mute.muted()))
                .map(mute -> new Muted(Objects.requireNonNull(people.get(mute.muted())), mute.endsAt()))
                .toList());
    }

    /** Which of these mute the member now, in one statement. For those who bring something; never for who is muted. */
    public Set<UserId> mutersAmong(UserId member, Collection<UserId> others) {
        var values = others.stream().map(UserId::value).toList();
        return values.isEmpty()
                ? Set.of()
                : repository.mutersAmong(member.value(), values, time.instant()).stream()
                        .map(UserId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
