package app.kith.post.ui;

import app.kith.media.MediaId;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.post.Audience;
import app.kith.post.Draft;
import app.kith.user.Person;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where posts and comments are written. What is written stays in the browser until it is published. */
@Tag("kith-composer")
@JsModule("./kith-composer.ts")
public class Composer extends Component {

    /**
     * What the composer looks like.
     *
     * @param place tells its draft from others of the same author
     * @param label the name of the text field
     * @param button what publishes
     * @param comment whether it stands in a thread: smaller, and the audience is the thread's
     */
    record Form(Person author, String place, String label, String button, boolean comment, int longest, int pictures) {

        static Form forPosts(Person author) {
            return new Form(author, "post", "What’s new?", "Post", false, Draft.LONGEST, Draft.MOST_PICTURES);
        }

        static Form forComments(Person author, String post) {
            return new Form(
                    author, "comment:" + post, "Write a comment", "Comment", true, Draft.LONGEST, Draft.MOST_PICTURES);
        }
    }

    record Picture(String id, String alt) {}

    /** What was written, and how its pictures are described. */
    record Written(
            String text,
            List<Picture> pictures,
            Audience audience,
            @Nullable String warning) {

        List<MediaId> media() {
            return pictures.stream().map(picture -> MediaId.of(picture.id())).toList();
        }

        Draft draft() {
            return new Draft(text, media(), audience, warning);
        }
    }

    /** What becomes of what is written, and who can be named in it. */
    interface Desk extends Serializable {

        /** @throws Refused when it can't be taken as it is */
        void publish(Written written);

        List<Person> beginningWith(String start);
    }

    private final Form form;
    private final Desk desk;

    /** @param pictures where they are sent before the rest */
    Composer(Form form, Desk desk, UploadHandler pictures) {
        this.form = form;
        this.desk = desk;
        getElement().setAttribute("target", pictures);
    }

    /** Puts the caret into the text. */
    public void focus() {
        getElement().callJsFunction("write");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("show", form);
    }

    /** @return what is wrong with it; nothing when it is published */
    @ClientCallable
    List<Refused.Fault> publish(Written written) {
        try {
            desk.publish(written);
            return List.of();
        } catch (Refused refused) {
            return refused.faults();
        } catch (NotFound gone) {
            return List.of(new Refused.Fault("text", "What you answer is gone. Your words are kept here."));
        }
    }

    @ClientCallable
    List<Person> beginningWith(String start) {
        return desk.beginningWith(start);
    }
}
