package app.kith.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface MediaRepository extends Repository<MediaEntity, Long> {

    MediaEntity save(MediaEntity media);

    Optional<MediaEntity> findById(long id);

    List<MediaEntity> findByIdIn(Collection<Long> ids);

    List<MediaEntity> findByOwnerIdOrderById(long owner, Limit limit);

    @Transactional
    void delete(MediaEntity media);
}
