package app.kith.notification;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BoxRepository extends Repository<BoxEntity, Long> {

    Optional<BoxEntity> findById(long recipient);

    /**
     * Gives the box its next id and keeps others out of it until the transaction ends. The id is greater than every
     * earlier one in the box, even when it was made on a node whose clock is behind.
     */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into notification_box (recipient_id, latest_id, read_id) values (:recipient, :id, 0)
            on duplicate key update latest_id = greatest(latest_id + 1, :id)
            """)
    void lock(long recipient, long id);

    /** @return 0 when it was read that far before */
    @Modifying
    @Query(nativeQuery = true, value = """
            update notification_box set read_id = least(:upTo, latest_id)
            where recipient_id = :recipient and read_id < least(:upTo, latest_id)
            """)
    int read(long recipient, long upTo);
}
