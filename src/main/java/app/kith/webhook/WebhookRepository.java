package app.kith.webhook;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WebhookRepository extends Repository<WebhookEntity, Long> {

    WebhookEntity save(WebhookEntity webhook);

    Optional<WebhookEntity> findByIdAndOwnerId(long id, long owner);

    List<WebhookEntity> findByOwnerIdOrderById(long owner);

    /** Whoever changes one, or adds to what waits for it, comes one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WebhookEntity w where w.id = :id")
    Optional<WebhookEntity> lock(long id);

    @Query("select w.id from WebhookEntity w where w.ownerId in :owners and w.offAt is null order by w.id")
    List<Long> switchedOn(Collection<Long> owners);

    @Modifying
    @Query("delete from WebhookEntity w where w.id = :id")
    void remove(long id);
}
