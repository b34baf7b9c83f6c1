package app.kith.user;

import static jakarta.persistence.EnumType.STRING;

import app.kith.media.Media;
import app.kith.platform.Ids;
import app.kith.platform.Role;
import app.kith.platform.UserId;
import app.kith.user.Mailboxes.Mailbox;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Writes only what it changes, for statements count on its row meanwhile. */
@Entity
@DynamicUpdate
@Table(name = "users")
class UserEntity {

    private @Id long id;
    private String handle;
    private String email;
    private String displayName;
    private String bio;
    private @Nullable String avatarUrl;
    private @Nullable String avatarPreviewUrl;
    private @Nullable String headerUrl;
    private String passwordHash;
    private @Enumerated(STRING) Role role;
    private int followers;
    private int following;
    private int posts;
    private @Nullable Instant closedAt;
    private @Nullable Instant erasedAt;
    private int locks;
    private @Nullable Instant suspendedAt;
    private @Nullable Instant suspendedUntil;
    private @Nullable String suspensionReason;
    private @Version @Nullable Integer version;

    protected UserEntity() {}

    UserEntity(long id, SignUp signUp, String passwordHash, Role role) {
        this.id = id;
        this.handle = signUp.handle();
        this.email = signUp.email();
        this.displayName = signUp.displayName();
        this.bio = "";
        this.passwordHash = passwordHash;
        this.role = role;
    }

    void edit(ProfileEdit edit) {
        displayName = edit.displayName();
        bio = edit.bio();
    }

    void avatar(@Nullable Media picture) {
        avatarUrl = picture == null ? null : picture.url();
        avatarPreviewUrl = picture == null ? null : picture.previewUrl();
    }

    void header(@Nullable Media picture) {
        headerUrl = picture == null ? null : picture.url();
    }

    Role role() {
        return role;
    }

    /** Whether others may see that there is such a member. */
    boolean isOpen() {
        return closedAt == null;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    boolean isDue(Instant then) {
        return closedAt != null && closedAt.isBefore(then) && erasedAt == null;
    }

    int locks() {
        return locks;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    void close(Instant now) {
        closedAt = now;
        locks++;
    }

    void reopen() {
        closedAt = null;
    }

    /** Whether that changed anything. */
    boolean suspend(String reason, @Nullable Instant until, Instant now) {
        var before = suspension(now);
        var after = new Suspension(before.map(Suspension::since).orElse(now), until, reason);
        if (before.filter(after::equals).isPresent()) {
            return false;
        }
        suspendedAt = after.since();
        suspendedUntil = until;
        suspensionReason = reason;
        locks++;
        return true;
    }

    /** Whether that changed anything. */
    boolean reinstate(Instant now) {
        var suspended = suspension(now).isPresent();
        forgetSuspension();
        return suspended;
    }

    /** What keeps the member out at this moment. */
    Optional<Suspension> suspension(Instant now) {
        var over = suspendedUntil != null && !suspendedUntil.isAfter(now);
        return suspendedAt == null || suspensionReason == null || over
                ? Optional.empty()
                : Optional.of(new Suspension(suspendedAt, suspendedUntil, suspensionReason));
    }

    private void forgetSuspension() {
        suspendedAt = null;
        suspendedUntil = null;
        suspensionReason = null;
    }

    /** The handle stays. What stands for the address is none, so nobody can sign in or up with it. */
    void erase(Instant now) {
        erasedAt = now;
        email = Member.ID_MARK + id;
        displayName = Person.FORMER;
        bio = "";
        avatar(null);
        header(null);
        passwordHash = "";
        role = Role.MEMBER;
        forgetSuspension();
    }

    /** What is wrong with a password that the member wants to have. */
    Optional<String> faultIn(String password) {
        return PasswordRule.fault(password, handle, email, displayName);
    }

    void changePassword(String hash) {
        passwordHash = hash;
        locks++;
    }

    Profile toProfile() {
        return new Profile(
                new UserId(id),
                new Handle(handle),
                displayName,
                bio,
                avatarUrl,
                avatarPreviewUrl,
                headerUrl,
                followers,
                following,
                posts,
                role,
                Ids.time(id));
    }

    Person toPerson() {
        return new Person(new UserId(id), new Handle(handle), displayName, avatarPreviewUrl);
    }

    Mailbox toMailbox(Instant now) {
        return new Mailbox(new UserId(id), email, displayName, suspension(now).orElse(null));
    }

    Tally toTally() {
        return new Tally(new UserId(id), followers, following, posts);
    }

    Member toMember(Instant now) {
        return new Member(
                new UserId(id),
                new Handle(handle),
                role,
                locks,
                isOpen(),
                suspension(now).isPresent(),
                passwordHash);
    }
}
