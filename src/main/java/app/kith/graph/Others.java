package app.kith.graph;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import app.kith.user.Users;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The members with whom something is begun or ended. */
@Component
class Others {

    private final Users users;

    Others(Users users) {
        this.users = users;
    }

    /**
     * @throws NotFound when there is no such member, or none whom the viewer may see
     * @throws Refused when it is oneself
     */
    void meet(Viewer viewer, UserId other, String notOneself) {
        if (viewer.is(other)) {
            throw new Refused("id", notOneself);
        }
        users.profile(viewer, other);
    }

    /** A page of ids that were asked for with this cursor. Ids that name nobody are left out. */
    Page<Person> page(List<Long> probed, Cursor cursor) {
        var page = Page.of(probed, cursor, Long::longValue);
        var ids = page.items().stream().map(UserId::new).toList();
        var people = users.people(ids);
        return page.with(ids.stream().map(people::get).filter(Objects::nonNull).toList());
    }
}
