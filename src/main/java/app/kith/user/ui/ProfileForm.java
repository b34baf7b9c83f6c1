package app.kith.user.ui;

import app.kith.platform.Refused;
import app.kith.user.Profile;
import app.kith.user.ProfileEdit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** What members say of themselves: pictures, name, a few words. */
class ProfileForm extends Div {

    /** What the form holds when it is saved. */
    record Change(String displayName, String bio, PictureField avatar, PictureField header) {}

    private final TextField name = new TextField("Name");
    private final TextArea bio = new TextArea("About you");
    private final PictureField avatar;
    private final PictureField header;
    private final Faults faults = new Faults().beside("displayName", name).beside("bio", bio);

    ProfileForm(Profile profile, PictureField avatar, PictureField header, Consumer<Change> save) {
        this.avatar = avatar;
        this.header = header;
        addClassName("profile-form");
        name.setMaxLength(ProfileEdit.LONGEST_NAME);
        bio.setMaxLength(ProfileEdit.LONGEST_BIO);
        bio.setMinRows(3);
        bio.setValueChangeMode(ValueChangeMode.EAGER);
        bio.addValueChangeListener(event -> count(event.getValue()));
        show(profile);
        var saveButton = new Button("Save changes", _ -> save(save));
        saveButton.addThemeVariants(ButtonVariant.PRIMARY);
        var discard = new Button("Discard", _ -> show(profile));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(saveButton, discard);
        foot.addClassName("savebar");
        add(avatar, header, name, bio, foot);
    }

    private void show(Profile profile) {
        avatar.show(profile.avatarUrl());
        header.show(profile.headerUrl());
        name.setValue(profile.displayName());
        bio.setValue(profile.bio());
        count(profile.bio());
    }

    private void count(String text) {
        bio.setHelperText("%d of %d".formatted(text.length(), ProfileEdit.LONGEST_BIO));
    }

    private void save(Consumer<Change> save) {
        try {
            save.accept(new Change(name.getValue(), bio.getValue(), avatar, header));
        } catch (Refused refused) {
            faults.show(refused);
        }
    }
}
