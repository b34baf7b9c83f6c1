package app.kith.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** It is our fault. The log knows more than the page. */
@PageTitle("Trouble · Kith")
@AnonymousAllowed
class TroubleView extends LostView implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        LOG.error("/{} could not be shown", event.getLocation().getPath(), error.getException());
        say("Something went wrong here", "It is not your fault. Try again in a moment.");
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
