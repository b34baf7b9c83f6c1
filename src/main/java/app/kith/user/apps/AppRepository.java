package app.kith.user.apps;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppRepository extends Repository<AppEntity, Long> {

    AppEntity save(AppEntity app);

    Optional<AppEntity> findById(long id);

    Optional<AppEntity> findByIdAndOwnerId(long id, long owner);

    List<AppEntity> findByOwnerIdOrderByIdDesc(long owner);

    int countByOwnerId(long owner);

    @Modifying
    @Query("delete from AppEntity a where a.id = :id and a.ownerId = :owner")
    int remove(long id, long owner);

    @Modifying
    @Query("delete from AppEntity a where a.ownerId = :owner")
    void removeAll(long owner);
}
