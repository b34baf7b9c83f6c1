package app.kith.user;

import app.kith.platform.Role;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<UserEntity, Long> {

    UserEntity saveAndFlush(UserEntity user);

    Optional<UserEntity> findById(long id);

    Optional<UserEntity> findByHandle(String handle);

    Optional<UserEntity> findByEmail(String email);

    List<UserEntity> findByIdIn(Collection<Long> ids);

    List<UserEntity> findByHandleIn(Collection<String> handles);

    boolean existsByHandle(String handle);

    boolean existsByEmail(String email);

    @Query("select u.id from UserEntity u")
    List<Long> any(Limit limit);

    /** Both halves are ranges of an index: a prefix of the handle, or of the name. An exclamation mark escapes. */
    @Query("""
        select u from UserEntity u
        where (u.handle like concat(:start, '%') escape '!' or u.displayName like concat(:start, '%') escape '!')
            and u.closedAt is null
        order by u.followers desc, u.id
        """)
    List<UserEntity> beginningWith(String start, Limit limit);

    @Query("""
        select u from UserEntity u
        where u.id not in :known and u.closedAt is null and (u.suspendedAt is null or u.suspendedUntil <= :now)
        order by u.followers desc, u.id desc
        """)
    List<UserEntity> mostFollowedBeside(Collection<Long> known, Instant now, Limit limit);

    @Query("select count(u) > 0 from UserEntity u where u.role = :role and u.id <> :id and u.closedAt is null")
    boolean isAnotherIn(Role role, long id);

    /** Nothing where the account is closed or suspended. */
    @Query("""
        select u.locks from UserEntity u
        where u.id = :id and u.closedAt is null and (u.suspendedAt is null or u.suspendedUntil <= :now)
        """)
    Optional<Integer> locks(long id, Instant now);

    @Query("select u.id from UserEntity u where u.closedAt < :then and u.erasedAt is null order by u.closedAt")
    List<Long> closedBefore(Instant then, Limit limit);

    @Query("select u from UserEntity u where u.id > :id order by u.id")
    List<UserEntity> after(long id, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from UserEntity u where u.id = :id")
    Optional<UserEntity> lock(long id);

    @Modifying
    @Query("""
        update UserEntity u set u.followers = :followers, u.following = :following, u.posts = :posts
        where u.id = :id
        """)
    void correct(long id, int followers, int following, int posts);

    @Modifying
    @Query("update UserEntity u set u.followers = u.followers + :by where u.id = :id")
    void addFollowers(long id, int by);

    @Modifying
    @Query("update UserEntity u set u.following = u.following + :by where u.id = :id")
    void addFollowing(long id, int by);

    @Modifying
    @Query("update UserEntity u set u.posts = u.posts + :by where u.id = :id")
    void addPosts(long id, int by);
}
