package app.kith.user.security;

import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.user.PasswordChanged;
import app.kith.user.UserClosed;
import app.kith.user.UserSuspended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends away whatever was let in for a member: programs, and devices that are remembered. In the transaction of what
 * makes it necessary, so that neither ever happens alone. Browsers see by {@link app.kith.user.Locks} that they are
 * out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Eviction {

    private final ProgramAccessRepository accesses;
    private final RememberedDeviceRepository devices;
    private final PasswordResetRepository resets;
    private final Time time;

    Eviction(
            ProgramAccessRepository accesses,
            RememberedDeviceRepository devices,
            PasswordResetRepository resets,
            Time time) {
        this.accesses = accesses;
        this.devices = devices;
        this.resets = resets;
        this.time = time;
    }

    @EventListener
    void on(UserClosed event) {
        evict(event.user());
    }

    @EventListener
    void on(PasswordChanged event) {
        evict(event.user());
    }

    /** What was sent by mail is a way in, too. */
    @EventListener
    void on(UserSuspended event) {
        evict(event.user());
        resets.removeAll(event.user().value());
    }

    private void evict(UserId member) {
        accesses.endAll(member.value(), time.instant());
        devices.forgetAll(member.value());
    }
}
