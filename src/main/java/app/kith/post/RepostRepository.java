package app.kith.post;

import app.kith.post.RepostEntity.Key;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RepostRepository extends Repository<RepostEntity, Key> {

    /** @return 0 when it was passed on before; of many at once, exactly one hears 1 */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert ignore into post_repost (post_id, user_id, id) values (:post, :member, :id)")
    int add(long post, long member, long id);

    /** Keeps others from taking it back meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RepostEntity r where r.key = :key")
    Optional<RepostEntity> lock(Key key);

    @Query("select r from RepostEntity r where r.key.userId = :member order by r.id")
    List<RepostEntity> by(long member, Limit limit);

    @Modifying
    @Query("delete from RepostEntity r where r.key = :key")
    void remove(Key key);
}
