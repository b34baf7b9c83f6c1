package app.kith.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryRepository extends Repository<DeliveryEntity, Long> {

    DeliveryEntity save(DeliveryEntity delivery);

    Optional<DeliveryEntity> findById(long id);

    Optional<DeliveryEntity> findByIdAndWebhookId(long id, long webhook);

    @Query("""
        select d from DeliveryEntity d
        where d.webhookId = :webhook and d.id < :before
        order by d.id desc
        """)
    List<DeliveryEntity> newest(long webhook, long before, Limit limit);

    @Query("""
        select d from DeliveryEntity d
        where d.webhookId = :webhook and d.dueAt <= :now
        order by d.dueAt, d.id
        """)
    List<DeliveryEntity> due(long webhook, Instant now, Limit limit);

    @Query("select min(d.dueAt) from DeliveryEntity d where d.webhookId = :webhook")
    @Nullable
    Instant nextDue(long webhook);

    boolean existsByWebhookIdAndEventKey(long webhook, String key);

    @Modifying
    @Query("""
        update DeliveryEntity d set d.state = FAILED, d.dueAt = null, d.version = d.version + 1
        where d.webhookId = :webhook and d.dueAt is not null
        """)
    void giveUp(long webhook);

    @Modifying
    @Query("delete from DeliveryEntity d where d.webhookId = :webhook")
    void removeOf(long webhook);
}
