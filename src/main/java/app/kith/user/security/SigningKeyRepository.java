package app.kith.user.security;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SigningKeyRepository extends Repository<SigningKeyEntity, String> {

    SigningKeyEntity save(SigningKeyEntity key);

    @Query("select k from SigningKeyEntity k order by k.madeAt desc, k.id")
    List<SigningKeyEntity> newestFirst();

    @Modifying
    @Query("delete from SigningKeyEntity k where k.madeAt < :moment")
    void removeMadeBefore(Instant moment);
}
