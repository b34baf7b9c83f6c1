package app.kith.user;

import static jakarta.persistence.EnumType.STRING;

import app.kith.media.Media;
import app.kith.platform.Ids;
import app.kith.platform.Role;
import app.kith.platform.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    Tally toTally() {
        return new Tally(new UserId(id), followers, following, posts);
    }

    Member toMember() {
        return new Member(new UserId(id), new Handle(handle), role, passwordHash);
    }
}
