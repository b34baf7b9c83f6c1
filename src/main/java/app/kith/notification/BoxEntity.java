package app.kith.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Read only: it is written by statements that lock it. */
@Entity
@Immutable
@Table(name = "notification_box")
class BoxEntity {

    private @Id long recipientId;
    private long latestId;
    private long readId;

    protected BoxEntity() {}

    long latestId() {
        return latestId;
    }

    long readId() {
        return readId;
    }
}
