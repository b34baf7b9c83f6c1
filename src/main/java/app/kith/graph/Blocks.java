package app.kith.graph;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts two members: from then on neither finds, reads or reaches the other, and whoever was blocked is not told.
 * Doing either twice does nothing more.
 */
@Service
@Transactional(readOnly = true)
public class Blocks {

    private final BlockRepository repository;
    private final Bonds bonds;
    private final Others others;
    private final Time time;
    private final ApplicationEventPublisher events;

    Blocks(BlockRepository repository, Bonds bonds, Others others, Time time, ApplicationEventPublisher events) {
        this.repository = repository;
        this.bonds = bonds;
        this.others = others;
        this.time = time;
        this.events = events;
    }

    /**
     * Ends following both ways. Looks whom it may part only when nothing else changes between them, for of two who
     * block each other at the same moment the second one finds nobody.
     *
     * @return whether the viewer followed them until now
     * @throws NotFound when there is no such member, or none whom the viewer may see
     * @throws Refused when it is oneself
     */
    @Transactional
    public boolean block(Viewer viewer, UserId other) {
        bonds.hold(viewer.id(), other);
        others.meet(viewer, other, "You can’t block yourself.");
        if (repository.add(viewer.id().value(), other.value(), time.instant()) == 0) {
            return false;
        }
        var followed = bonds.end(viewer.id(), other);
        var _ = bonds.end(other, viewer.id());
        events.publishEvent(new UserBlocked(viewer.id(), other));
        return followed;
    }

    /** Nobody follows anybody by it: what the block has ended stays ended. */
    @Transactional
    public void unblock(Viewer viewer, UserId other) {
        if (repository.remove(viewer.id().value(), other.value()) > 0) {
            events.publishEvent(new UserUnblocked(viewer.id(), other));
        }
    }

    /** Whom the viewer blocked, who joined Kith last comes first. */
    public Page<Person> page(Viewer viewer, Cursor before) {
        return others.page(repository.blockedBefore(viewer.id().value(), before.place(), before.probe()), before);
    }
}
