package app.kith.user.security;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RememberedDeviceRepository extends Repository<RememberedDeviceEntity, String> {

    RememberedDeviceEntity save(RememberedDeviceEntity device);

    Optional<RememberedDeviceEntity> findById(String series);

    /** Locked, so that two tabs take their turns: the second finds what the first has written. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from RememberedDeviceEntity d where d.series = :series")
    Optional<RememberedDeviceEntity> lock(String series);

    @Modifying
    @Query("delete from RememberedDeviceEntity d where d.series = :series")
    void forget(String series);

    @Modifying
    @Query("delete from RememberedDeviceEntity d where d.userId = :member")
    void forgetAll(long member);
}
