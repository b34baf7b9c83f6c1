package app.kith.messaging;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MessageRepository extends Repository<MessageEntity, Long> {

    MessageEntity saveAndFlush(MessageEntity message);

    Optional<MessageEntity> findById(long id);

    Optional<MessageEntity> findBySenderIdAndClientKey(long senderId, String clientKey);

    @Query("""
        select m from MessageEntity m
        where m.conversationId = :conversation and m.id > :since and m.id < :before
        order by m.id desc
        """)
    List<MessageEntity> before(long conversation, long since, long before, Limit limit);

    @Query("""
        select m from MessageEntity m
        where m.conversationId = :conversation and m.id > :after
        order by m.id
        """)
    List<MessageEntity> after(long conversation, long after, Limit limit);

    /** Only conversations in which something came are looked into. */
    @Query("""
        select m from MessageEntity m
        join MembershipEntity s on s.key.conversationId = m.conversationId
        where s.key.userId = :member and s.latestId > :after and m.id > :after and m.id > s.sinceId
        order by m.id
        """)
    List<MessageEntity> missed(long member, long after, Limit limit);

    @Query("""
        select count(m) from MessageEntity m
        where m.conversationId = :conversation and m.id > :after and m.senderId <> :reader
        """)
    int unread(long conversation, long after, long reader);
}
