package app.kith.shell;

import app.kith.platform.NotFound;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A door knows no such thing. Looks as if the page did not exist, so that nobody learns that it does. */
@PageTitle("Not found · Kith")
@AnonymousAllowed
class NothingToSeeView extends LostView implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> error) {
        say("Nothing here", "It may have been removed, or the address has a slip in it.");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
