package app.kith.shell;

import app.kith.design.Toast;
import app.kith.platform.Refused;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How screens behave when something goes wrong: in plain words, without a stack trace, and ready to go on. */
@Component
class Manners implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Manners.class);
    private static final int RECONNECT_MS = 1_500;
    private static final int RECONNECT_ATTEMPTS = 100_000;

    private static final SystemMessages MESSAGES = messages();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(_ -> MESSAGES);
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(Manners::apologise));
        service.addUIInitListener(ui -> beStubborn(ui.getUI()));
    }

    /** A server that restarts is gone for seconds: the screen waits for it, and the banner says so. */
    private static void beStubborn(UI ui) {
        var reconnecting = ui.getReconnectDialogConfiguration();
        reconnecting.setReconnectInterval(RECONNECT_MS);
        reconnecting.setReconnectAttempts(RECONNECT_ATTEMPTS);
    }

    private static void apologise(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui != null) {
            Toast.show(ui, words(event.getThrowable()));
        }
    }

    private static String words(Throwable failure) {
        if (failure instanceof Refused refused) {
            return Objects.requireNonNull(refused.getMessage());
        }
        LOG.error("A screen failed", failure);
        return "That did not work. Try again in a moment.";
    }

    /** A session that ended is no news for somebody whose device is remembered: the page loads again and goes on. */
    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption("Something went wrong here");
        messages.setInternalErrorMessage("Press here or Esc to load the page again. What you wrote is kept.");
        return messages;
    }
}
