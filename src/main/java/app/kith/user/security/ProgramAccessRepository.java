package app.kith.user.security;

import app.kith.platform.Role;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
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

    /** For whom a program acts, with what office, and what it may do: as it is now, whatever its token says. */
    record Standing(long member, Role role, String scopes) {}

    @Query("""
        select new app.kith.user.security.ProgramAccessRepository$Standing(u.id, u.role, a.scopes)
        from ProgramAccessEntity a join UserEntity u on u.id = a.userId
        where a.id = :id and a.endedAt is null and a.endsAt > :now
        """)
    Optional<Standing> standing(long id, Instant now);

    @Modifying
    @Query("update ProgramAccessEntity a set a.endedAt = :now where a.userId = :member and a.endedAt is null")
    void endAll(long member, Instant now);
}
