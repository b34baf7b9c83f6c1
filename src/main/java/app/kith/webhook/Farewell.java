package app.kith.webhook;

import app.kith.platform.Viewer;
import app.kith.user.UserErased;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Removes the webhooks of a member who is erased, with what was written down of what they were told. */
@Component
class Farewell {

    private final Webhooks webhooks;

    Farewell(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @ApplicationModuleListener
    void on(UserErased event) {
        var member = Viewer.member(event.user());
        webhooks.mine(member).forEach(webhook -> webhooks.remove(member, webhook.id()));
    }
}
