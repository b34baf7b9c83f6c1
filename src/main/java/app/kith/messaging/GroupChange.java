package app.kith.messaging;

import app.kith.platform.Refused;
import app.kith.platform.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different in a group.
 *
 * @param title its new name; null leaves it as it is
 * @param members who comes in; who is in it already stays
 */
public record GroupChange(@Nullable String title, List<UserId> members) {

    public GroupChange {
        title = title == null ? null : title.strip();
        members = members.stream().distinct().toList();
        if (title != null && !NewGroup.isName(title)) {
            throw new Refused("title", NewGroup.NAME_IT);
        }
        if (members.size() > NewGroup.MOST_MEMBERS) {
            throw new Refused("members", NewGroup.TOO_MANY);
        }
    }
}
