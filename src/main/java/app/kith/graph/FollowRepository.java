package app.kith.graph;

import app.kith.graph.FollowEntity.Key;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FollowRepository extends Repository<FollowEntity, Key> {

    /** How many a member has, of followers or of followees. */
    record Count(long member, long many) {}

    FollowEntity saveAndFlush(FollowEntity follow);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select f from FollowEntity f
        where f.key.follower = :follower and f.key.followee = :followee and f.state = ACCEPTED
        """)
    Optional<FollowEntity> lock(long follower, long followee);

    @Modifying
    @Query("delete from FollowEntity f where f.key.follower = :follower and f.key.followee = :followee")
    int remove(long follower, long followee);

    @Query("""
        select new app.kith.graph.FollowRepository$Count(f.key.followee, count(f)) from FollowEntity f
        where f.key.followee in :members and f.state = ACCEPTED
        group by f.key.followee
        """)
    List<Count> followersOf(Collection<Long> members);

    @Query("""
        select new app.kith.graph.FollowRepository$Count(f.key.follower, count(f)) from FollowEntity f
        where f.key.follower in :members and f.state = ACCEPTED
        group by f.key.follower
        """)
    List<Count> followeesOf(Collection<Long> members);

    @Query("select f.key from FollowEntity f where f.key.follower = :member order by f.key.followee")
    List<Key> ofFollower(long member, Limit limit);

    @Query("select f.key from FollowEntity f where f.key.followee = :member order by f.key.follower")
    List<Key> ofFollowee(long member, Limit limit);

    @Query("select f.key.followee from FollowEntity f where f.key.follower = :follower and f.state = ACCEPTED")
    List<Long> followees(long follower);

    @Query("""
        select f.key.followee from FollowEntity f
        where f.key.follower = :follower and f.key.followee in :others and f.state = ACCEPTED
        """)
    List<Long> followeesAmong(long follower, Collection<Long> others);

    @Query("""
        select f.key.follower from FollowEntity f
        where f.key.followee = :followee and f.key.follower in :others and f.state = ACCEPTED
        """)
    List<Long> followersAmong(long followee, Collection<Long> others);

    @Query("""
        select f.key.follower from FollowEntity f
        where f.key.followee = :followee and f.key.follower < :before and f.state = ACCEPTED
            and not exists (select 1 from BlockEntity b
                where b.key.blocker = :viewer and b.key.blocked in (f.key.follower, f.key.followee))
            and not exists (select 1 from BlockEntity b
                where b.key.blocked = :viewer and b.key.blocker in (f.key.follower, f.key.followee))
        order by f.key.follower desc
        """)
    List<Long> followersBefore(long followee, long viewer, long before, Limit limit);

    @Query("""
        select f.key.followee from FollowEntity f
        where f.key.follower = :follower and f.key.followee < :before and f.state = ACCEPTED
            and not exists (select 1 from BlockEntity b
                where b.key.blocker = :viewer and b.key.blocked in (f.key.follower, f.key.followee))
            and not exists (select 1 from BlockEntity b
                where b.key.blocked = :viewer and b.key.blocker in (f.key.follower, f.key.followee))
        order by f.key.followee desc
        """)
    List<Long> followeesBefore(long follower, long viewer, long before, Limit limit);
}
