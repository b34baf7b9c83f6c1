package app.kith.user.security;

import app.kith.platform.Ids;
import app.kith.platform.UserId;

/** How Spring Security writes down who is signed in: by the id, because handles and addresses can change. */
final class PrincipalName {

    private static final String ID_MARK = "#";

    private PrincipalName() {}

    static String of(UserId member) {
        return ID_MARK + member.text();
    }

    static UserId member(String name) {
        return new UserId(Ids.parse(name.substring(ID_MARK.length())));
    }
}
