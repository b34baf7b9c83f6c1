package app.kith.platform;

/** What a member may do beyond what everybody may. */
public enum Role {
    MEMBER,
    MODERATOR,
    ADMINISTRATOR
}
