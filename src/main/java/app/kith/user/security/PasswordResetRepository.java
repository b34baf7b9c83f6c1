package app.kith.user.security;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordResetRepository extends Repository<PasswordResetEntity, Long> {

    PasswordResetEntity save(PasswordResetEntity reset);

    Optional<PasswordResetEntity> findById(long id);

    /** Locked, so that it is used once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from PasswordResetEntity r where r.id = :id")
    Optional<PasswordResetEntity> lock(long id);

    @Modifying
    @Query("delete from PasswordResetEntity r where r.userId = :member")
    void removeAll(long member);

    @Modifying
    @Query("delete from PasswordResetEntity r where r.endsAt < :then")
    int sweep(Instant then);
}
