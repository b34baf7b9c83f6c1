package app.kith.user.security;

import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.user.Scope;
import app.kith.user.Suspensions;
import app.kith.user.apps.AppId;
import app.kith.user.security.AppGrantEntity.Asked;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What apps asked for and have not got yet. Of what goes through browsers only a hash is kept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PendingGrants {

    private static final Logger LOG = LoggerFactory.getLogger(PendingGrants.class);

    private final AppGrantRepository repository;
    private final ProgramAccessRepository accesses;
    private final Suspensions suspensions;
    private final Ids ids;
    private final Time time;

    PendingGrants(
            AppGrantRepository repository,
            ProgramAccessRepository accesses,
            Suspensions suspensions,
            Ids ids,
            Time time) {
        this.repository = repository;
        this.accesses = accesses;
        this.suspensions = suspensions;
        this.ids = ids;
        this.time = time;
    }

    void ask(AppId app, UserId member, Asked asked, String state) {
        var id = ids.near(member);
        repository.save(new AppGrantEntity(id, app, member, asked, Secret.hash(state), time.instant()));
    }

    Optional<AppGrantEntity> ofState(String state) {
        return repository.findByStateHashAndEndsAtAfter(Secret.hash(state), time.instant());
    }

    void allow(long id, Set<Scope> scopes, String code, Instant ends) {
        repository.lock(id).ifPresent(grant -> grant.allow(scopes, Secret.hash(code), ends));
    }

    /**
     * A code that was used already was copied by somebody: what it was used for ends (OAuth 2.1, 4.1.3). One of a member
     * who is suspended by now is worth nothing.
     */
    Optional<AppGrantEntity> ofCode(String code) {
        var found = repository.findByCodeHash(Secret.hash(code));
        found.filter(AppGrantEntity::isUsed).ifPresent(this::end);
        return found.filter(grant -> !grant.isUsed()).filter(grant -> !suspensions.keepOut(grant.member()));
    }

    /** Whether it is the first time. */
    boolean use(long id) {
        var grant = repository.lock(id).filter(each -> !each.isUsed());
        grant.ifPresent(each -> each.use(time.instant()));
        return grant.isPresent();
    }

    void refuse(long id) {
        repository.remove(id);
    }

    private void end(AppGrantEntity grant) {
        LOG.warn("A used code came back for member {}: the access ends", grant.member());
        accesses.lock(grant.id()).ifPresent(access -> access.end(time.instant()));
    }
}
