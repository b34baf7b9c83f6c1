package app.kith.user.ui;

import app.kith.media.Media;
import app.kith.media.MediaId;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.media.ui.PictureUpload;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.ProfileEdit;
import app.kith.user.SignedIn;
import app.kith.user.Users;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the parts of screens with which members change what they say of themselves. */
@Component
public class ProfileParts {

    private final Users users;
    private final Uploads uploads;
    private final PictureUpload pictures;
    private final SignedIn signedIn;

    ProfileParts(Users users, Uploads uploads, PictureUpload pictures, SignedIn signedIn) {
        this.users = users;
        this.uploads = uploads;
        this.pictures = pictures;
        this.signedIn = signedIn;
    }

    /** Asks for everything in a dialog, on top of the profile. */
    public ProfileEditor editor(Viewer viewer, Profile profile, Consumer<Profile> saved) {
        return new ProfileEditor(close -> form(viewer, profile, changed -> {
            saved.accept(changed);
            close.run();
        }));
    }

    ProfileForm form(Viewer viewer, Profile profile, Consumer<Profile> saved) {
        var avatar = new PictureField("picture", profile.person(), pictures.to(signedIn::viewer, Shape.AVATAR));
        var header = new PictureField("header", profile.person(), pictures.to(signedIn::viewer, Shape.HEADER)).wide();
        return new ProfileForm(profile, avatar, header, change -> saved.accept(save(viewer, change)));
    }

    private Profile save(Viewer viewer, ProfileForm.Change change) {
        var profile = users.edit(viewer, new ProfileEdit(change.displayName(), change.bio()));
        if (change.avatar().isChanged()) {
            profile = users.avatar(viewer, picture(viewer, change.avatar().chosen()));
        }
        if (change.header().isChanged()) {
            profile = users.header(viewer, picture(viewer, change.header().chosen()));
        }
        return profile;
    }

    private @Nullable Media picture(Viewer viewer, Optional<String> id) {
        return id.map(MediaId::of)
                .map(chosen -> uploads.owned(viewer, List.of(chosen)).getFirst())
                .orElse(null);
    }
}
