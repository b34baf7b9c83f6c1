package app.kith.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Nothing is at this address, or nothing that may be seen. */
@PageTitle("Not found · Kith")
@AnonymousAllowed
class NoSuchPageView extends LostView implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        say("Nothing here", "It may have been removed, or the address has a slip in it.");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
