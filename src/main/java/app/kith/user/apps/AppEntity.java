package app.kith.user.apps;

import app.kith.platform.UserId;
import app.kith.user.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "app")
class AppEntity {

    private static final String LINE = "\n";

    private @Id long id;
    private long ownerId;
    private String name;
    private String redirects;
    private String scopes;
    private @Version @Nullable Integer version;

    protected AppEntity() {}

    AppEntity(long id, UserId owner, AppDraft draft) {
        this.id = id;
        this.ownerId = owner.value();
        change(draft);
    }

    final void change(AppDraft draft) {
        name = draft.name();
        redirects = String.join(LINE, draft.redirects());
        scopes = Scope.text(draft.scopes());
    }

    App toApp() {
        return new App(
                new AppId(id), new UserId(ownerId), name, redirects.lines().toList(), Scope.of(scopes));
    }
}
