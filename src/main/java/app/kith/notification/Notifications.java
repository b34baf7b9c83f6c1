package app.kith.notification;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows members what others did that is about them, and keeps up to where they have read it. */
@Service
@Transactional(readOnly = true)
public class Notifications {

    /** As many as a screen that was away is told at once; whoever missed more begins anew. */
    public static final int MOST_MISSED = 100;

    private final NotificationRepository repository;
    private final BoxRepository boxes;
    private final Reader reader;
    private final Bell bell;
    private final Hidden hidden;

    Notifications(NotificationRepository repository, BoxRepository boxes, Reader reader, Bell bell, Hidden hidden) {
        this.repository = repository;
        this.boxes = boxes;
        this.reader = reader;
        this.bell = bell;
        this.hidden = hidden;
    }

    /** The newest first. */
    public Page<Notification> page(Viewer viewer, Show show, Cursor before) {
        var from = hidden.from(viewer.id());
        var probed = repository.before(viewer.id().value(), before.place(), show.kinds(), from.alone(), before.probe());
        var page = Page.of(probed, before, Row::id);
        return page.with(reader.read(viewer, page.items(), from));
    }

    /** @throws NotFound when there is none, or it was taken up by a group that grew, or is nothing for the viewer now */
    public Notification get(Viewer viewer, NotificationId id) {
        var row = repository.row(viewer.id().value(), id.value()).orElseThrow(NotFound::new);
        return reader.read(viewer, List.of(row), hidden.from(viewer.id())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What came after one that is known, the newest first; groups that grew come again, with a new id. */
    public List<Notification> after(Viewer viewer, Show show, NotificationId known) {
        return missed(viewer, show, known).items();
    }

    /** The same, with a next page when there may be more between these and the one that is known. */
    public Page<Notification> missed(Viewer viewer, Show show, NotificationId known) {
        var from = hidden.from(viewer.id());
        var limit = Limit.of(MOST_MISSED);
        var rows = repository.after(viewer.id().value(), known.value(), show.kinds(), from.alone(), limit);
        var next =
                rows.size() < MOST_MISSED ? null : Long.toString(rows.getLast().id());
        return new Page<>(reader.read(viewer, rows, from), next);
    }

    public int unread(Viewer viewer, Show show) {
        var from = hidden.from(viewer.id());
        return repository.countUnread(viewer.id(), show.kinds(), from);
    }

    /** Everything up to this one is read, in all tabs and for good. */
    @Transactional
    public void read(Viewer viewer, NotificationId upTo) {
        if (boxes.read(viewer.id().value(), upTo.value()) > 0) {
            bell.count(viewer.id());
        }
    }
}
