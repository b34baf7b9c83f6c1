package app.kith.user.security;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppGrantRepository extends Repository<AppGrantEntity, Long> {

    AppGrantEntity save(AppGrantEntity grant);

    Optional<AppGrantEntity> findByStateHashAndEndsAtAfter(String hash, Instant now);

    Optional<AppGrantEntity> findByCodeHash(String hash);

    /** Locked, so that it is used once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from AppGrantEntity g where g.id = :id")
    Optional<AppGrantEntity> lock(long id);

    @Modifying
    @Query("delete from AppGrantEntity g where g.id = :id")
    void remove(long id);

    @Modifying
    @Query("delete from AppGrantEntity g where g.endsAt < :then")
    int sweep(Instant then);
}
