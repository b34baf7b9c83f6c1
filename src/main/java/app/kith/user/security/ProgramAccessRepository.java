package app.kith.user.security;

import app.kith.platform.Role;
import app.kith.user.security.Access.Kind;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProgramAccessRepository extends Repository<ProgramAccessEntity, Long> {

    ProgramAccessEntity save(ProgramAccessEntity access);

    /** Locked, so that a token is renewed once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ProgramAccessEntity a where a.id = :id")
    Optional<ProgramAccessEntity> lock(long id);

    /**
     * For whom a program acts, with what office, and what it may do: as it is now, whatever its token says.
     *
     * @param kind how it was let in
     * @param tokenHash of a token that a member made by hand; empty for every other access
     */
    record Standing(long member, Role role, Kind kind, String scopes, String tokenHash) {}

    /** An app's access is worth nothing when the app is gone. */
    @Query("""
        select new app.kith.user.security.ProgramAccessRepository$Standing(u.id, u.role, a.kind, a.scopes,
            case when a.kind = TOKEN then a.refreshHash else '' end)
        from ProgramAccessEntity a join UserEntity u on u.id = a.userId
        where a.id = :id and a.endedAt is null and a.endsAt > :now
        and u.closedAt is null and (u.suspendedAt is null or u.suspendedUntil <= :now)
        and (a.appId is null or exists (select 1 from AppEntity p where p.id = a.appId))
        """)
    Optional<Standing> standing(long id, Instant now);

    /** What may act for a member, the newest first. */
    @Query("""
        select a from ProgramAccessEntity a
        where a.userId = :member and a.endedAt is null and a.endsAt > :now
        and (a.appId is null or exists (select 1 from AppEntity p where p.id = a.appId))
        order by a.id desc
        """)
    List<ProgramAccessEntity> alive(long member, Instant now, Limit limit);

    /** Which of these are not over yet. */
    @Query("""
        select a.id from ProgramAccessEntity a join UserEntity u on u.id = a.userId
        where a.id in :ids and a.endedAt is null and a.endsAt > :now
        and u.closedAt is null and (u.suspendedAt is null or u.suspendedUntil <= :now)
        and (a.appId is null or exists (select 1 from AppEntity p where p.id = a.appId))
        """)
    Set<Long> alive(Collection<Long> ids, Instant now);

    @Modifying
    @Query("update ProgramAccessEntity a set a.endedAt = :now where a.userId = :member and a.endedAt is null")
    void endAll(long member, Instant now);

    @Modifying
    @Query("delete from ProgramAccessEntity a where a.endsAt < :then or a.endedAt < :then")
    int sweep(Instant then);
}
