package app.kith.user.security;

import static jakarta.persistence.EnumType.STRING;

import app.kith.platform.Ids;
import app.kith.platform.UserId;
import app.kith.user.Scope;
import app.kith.user.apps.App;
import app.kith.user.apps.AppId;
import app.kith.user.security.Access.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program that acts for a member. */
@Entity
@Table(name = "program_access")
class ProgramAccessEntity {

    private @Id long id;
    private long userId;
    private @Enumerated(STRING) Kind kind;
    private @Nullable Long appId;
    private String name;
    private String scopes;
    private String refreshHash;
    private String previousHash;
    private Instant usedAt;
    private Instant endsAt;
    private @Nullable Instant endedAt;
    private @Version @Nullable Integer version;

    protected ProgramAccessEntity() {}

    ProgramAccessEntity(long id, UserId user, Kind kind, String name, Set<Scope> scopes, Instant now, Instant endsAt) {
        this.id = id;
        this.userId = user.value();
        this.kind = kind;
        this.name = name;
        this.scopes = Scope.text(scopes);
        this.refreshHash = "";
        this.previousHash = "";
        this.usedAt = now;
        this.endsAt = endsAt;
    }

    /** What an app was let in for. */
    static ProgramAccessEntity of(App app, long id, UserId user, Set<Scope> scopes, Instant now, Instant endsAt) {
        var access = new ProgramAccessEntity(id, user, Kind.APP, app.name(), scopes, now, endsAt);
        access.appId = app.id().value();
        return access;
    }

    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** Null for what is no app's. */
    @Nullable
    AppId app() {
        return appId == null ? null : new AppId(appId);
    }

    UserId user() {
        return new UserId(userId);
    }

    Set<Scope> scopes() {
        return Scope.of(scopes);
    }

    boolean isAlive(Instant now) {
        return endedAt == null && endsAt.isAfter(now);
    }

    Instant usedAt() {
        return usedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    boolean hasToken(String hash) {
        return refreshHash.equals(hash);
    }

    boolean hadToken(String hash) {
        return previousHash.equals(hash);
    }

    /** Two requests that were under way at once both carry the token from before. */
    boolean wasJustRenewed(Instant now, Duration grace) {
        return usedAt.plus(grace).isAfter(now);
    }

    void renew(String hash, Instant now, Instant ends) {
        previousHash = refreshHash;
        refreshHash = hash;
        usedAt = now;
        endsAt = ends;
    }

    Access toAccess() {
        return new Access(id, kind, name, scopes(), Ids.time(id), usedAt, endsAt);
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }
}
