package app.kith.messaging;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConversationRepository extends Repository<ConversationEntity, Long> {

    ConversationEntity saveAndFlush(ConversationEntity conversation);

    @Query("select c.id from ConversationEntity c where c.directKey = :directKey")
    Optional<Long> direct(String directKey);

    /** The conversation if this member is in it; others who lock it wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select c from ConversationEntity c
        where c.id = :id and exists
            (select 1 from MembershipEntity m where m.key.conversationId = :id and m.key.userId = :member)
        """)
    Optional<ConversationEntity> lock(long id, long member);
}
