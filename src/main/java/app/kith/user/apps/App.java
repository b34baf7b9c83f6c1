package app.kith.user.apps;

import app.kith.platform.UserId;
import app.kith.user.Scope;
import java.util.List;
import java.util.Set;

/**
 * A program that asks members to let it in.
 *
 * @param redirects where a member may be sent back to, each to the letter
 * @param scopes the most that it can ask for
 */
public record App(AppId id, UserId owner, String name, List<String> redirects, Set<Scope> scopes) {

    public AppDraft draft() {
        return new AppDraft(name, redirects, scopes);
    }
}
