package app.kith.graph;

import app.kith.graph.MuteEntity.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MuteRepository extends Repository<MuteEntity, Key> {

    @Modifying
    @Query(nativeQuery = true, value = """
            insert into mute (muter, muted, ends_at) values (:muter, :muted, :until)
            on duplicate key update ends_at = :until
            """)
    void put(long muter, long muted, @Nullable Instant until);

    @Modifying
    @Query("delete from MuteEntity m where m.key.muter = :muter and m.key.muted = :muted")
    void remove(long muter, long muted);

    @Modifying
    @Query("delete from MuteEntity m where m.key.muter = :muter and m.endsAt <= :now")
    void removeEnded(long muter, Instant now);

    @Query("""
        select m from MuteEntity m
        where m.key.muter = :muter and m.key.muted < :before and (m.endsAt is null or m.endsAt > :now)
        order by m.key.muted desc
        """)
    List<MuteEntity> before(long muter, long before, Instant now, Limit limit);

    @Query("""
        select m.key.muter from MuteEntity m
        where m.key.muted = :muted and m.key.muter in :members and (m.endsAt is null or m.endsAt > :now)
        """)
    List<Long> mutersAmong(long muted, Collection<Long> members, Instant now);

    @Modifying
    @Query("delete from MuteEntity m where m.key.muter = :member or m.key.muted = :member")
    void removeAll(long member);
}
