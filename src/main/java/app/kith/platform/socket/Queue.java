package app.kith.platform.socket;

import app.kith.platform.Live.Registration;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Something of their own that members can listen to by a program. */
public interface Queue {

    /** As in its address: {@code /user/queue/messages}. */
    String name();

    /** What one piece of news is called as a server-sent event: {@code message}. */
    String event();

    /** What a token has to allow. */
    String scope();

    /** Hands over all news for this member, until the registration ends. The ear returns at once. */
    Registration listen(Viewer viewer, Consumer<News> ear);

    /**
     * What came after an id, in any order.
     *
     * @return empty when that is more than is given at once
     */
    Optional<List<News>> since(Viewer viewer, long id);
}
