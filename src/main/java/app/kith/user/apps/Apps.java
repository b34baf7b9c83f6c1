package app.kith.user.apps;

import app.kith.platform.FreshRead;
import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs that members made. What members let in ends with the app. */
@Service
@Transactional(readOnly = true)
public class Apps {

    static final int MOST = 20;

    private final AppRepository repository;
    private final Ids ids;

    Apps(AppRepository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    /** Read where it is true now: who changed where an app sends people back to means it at once. */
    @FreshRead
    public Optional<App> find(AppId app) {
        return repository.findById(app.value()).map(AppEntity::toApp);
    }

    /** One's own, the newest first. */
    @FreshRead
    public List<App> mine(Viewer viewer) {
        return repository.findByOwnerIdOrderByIdDesc(viewer.id().value()).stream()
                .map(AppEntity::toApp)
                .toList();
    }

    /** @throws Refused when a field is wrong, or when there are {@value #MOST} already */
    @Transactional
    public App register(Viewer viewer, AppDraft draft) {
        var checked = draft.checked();
        if (repository.countByOwnerId(viewer.id().value()) >= MOST) {
            throw new Refused("", "You have %d apps already. Remove one first.".formatted(MOST));
        }
        return repository
                .save(new AppEntity(ids.near(viewer.id()), viewer.id(), checked))
                .toApp();
    }

    /**
     * @throws NotFound when it is not the viewer's
     * @throws Refused when a field is wrong
     */
    @Transactional
    public App change(Viewer viewer, AppId id, AppDraft draft) {
        var checked = draft.checked();
        var app = repository.findByIdAndOwnerId(id.value(), viewer.id().value()).orElseThrow(NotFound::new);
        app.change(checked);
        return app.toApp();
    }

    /** Nobody's access through it is worth anything from now on. */
    @Transactional
    public void remove(Viewer viewer, AppId id) {
        if (repository.remove(id.value(), viewer.id().value()) == 0) {
            throw new NotFound();
        }
    }
}
