package app.kith.graph;

import app.kith.graph.BlockEntity.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BlockRepository extends Repository<BlockEntity, Key> {

    boolean existsById(Key key);

    /** @return 0 when it was so before */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert ignore into block (blocker, blocked, created_at) values (:blocker, :blocked, :now)")
    int add(long blocker, long blocked, Instant now);

    /** @return 0 when it was not so */
    @Modifying
    @Query("delete from BlockEntity b where b.key.blocker = :blocker and b.key.blocked = :blocked")
    int remove(long blocker, long blocked);

    @Modifying
    @Query("delete from BlockEntity b where b.key.blocker = :member or b.key.blocked = :member")
    void removeAll(long member);

    @Query("""
        select b.key.blocked from BlockEntity b
        where b.key.blocker = :blocker and b.key.blocked < :before
        order by b.key.blocked desc
        """)
    List<Long> blockedBefore(long blocker, long before, Limit limit);

    /** Those who blocked the member, or whom the member blocked. */
    @Query("""
        select b.key.blocked from BlockEntity b where b.key.blocker = :member and b.key.blocked in :others
        union all
        select b.key.blocker from BlockEntity b where b.key.blocked = :member and b.key.blocker in :others
        """)
    List<Long> apart(long member, Collection<Long> others);
}
