package app.kith.messaging;

import app.kith.media.Media;
import app.kith.media.MediaId;
import app.kith.media.Uploads;
import app.kith.messaging.MembershipRepository.Seat;
import app.kith.platform.UserId;
import app.kith.user.Person;
import app.kith.user.Users;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts faces and pictures to rows: one question for each kind of thing, however many rows there are. */
@Component
class Assembly {

    private final MembershipRepository memberships;
    private final Users users;
    private final Uploads uploads;

    Assembly(MembershipRepository memberships, Users users, Uploads uploads) {
        this.memberships = memberships;
        this.users = users;
        this.uploads = uploads;
    }

    Message message(MessageEntity row) {
        return messages(List.of(row)).getFirst();
    }

    /** What somebody said stays when they go. */
    List<Message> messages(List<MessageEntity> rows) {
        var people = users.people(rows.stream().map(MessageEntity::sender).toList());
        var pictures = Pictures.of(rows, uploads);
        return rows.stream().map(row -> pictures.message(row, people)).toList();
    }

    List<Conversation> conversations(List<Seat> seats) {
        var members = members(seats);
        var last = seats.stream().map(Seat::last).filter(Objects::nonNull).toList();
        var people = users.people(people(members.values(), last));
        var pictures = Pictures.of(last, uploads);
        return seats.stream()
                .map(seat -> seat.conversation()
                        .toConversation(
                                seat.mine(),
                                faces(members.getOrDefault(seat.conversation().id(), List.of()), people),
                                seat.last() == null ? null : pictures.message(seat.last(), people)))
                .toList();
    }

    private Map<Long, List<UserId>> members(List<Seat> seats) {
        var ids = seats.stream().map(seat -> seat.conversation().id()).toList();
        return ids.isEmpty()
                ? Map.of()
                : memberships.in(ids).stream()
                        .collect(Collectors.groupingBy(
                                MembershipEntity::conversation,
                                Collectors.mapping(MembershipEntity::member, Collectors.toList())));
    }

    private static List<UserId> people(Collection<List<UserId>> members, List<MessageEntity> messages) {
        return Stream.concat(
                        members.stream().flatMap(List::stream),
                        messages.stream().map(MessageEntity::sender))
                .toList();
    }

    private static List<Person> faces(List<UserId> members, Map<UserId, Person> people) {
        return members.stream().map(member -> face(member, people)).toList();
    }

    private static Person face(UserId member, Map<UserId, Person> people) {
        return people.getOrDefault(member, Person.former(member));
    }

    /** The pictures of many messages, asked for at once. */
    private record Pictures(Map<MediaId, Media> all) {

        static Pictures of(List<MessageEntity> rows, Uploads uploads) {
            return new Pictures(uploads.of(
                    rows.stream().flatMap(row -> row.media().stream()).toList()));
        }

        Message message(MessageEntity row, Map<UserId, Person> people) {
            var media =
                    row.media().stream().map(all::get).filter(Objects::nonNull).toList();
            return row.toMessage(face(row.sender(), people), media);
        }
    }
}
