package app.kith.post;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditRepository extends Repository<EditEntity, Long> {

    EditEntity save(EditEntity edit);

    @Query("select e from EditEntity e where e.postId = :post order by e.id desc")
    List<EditEntity> newestOf(long post, Limit limit);
}
