package app.kith.user.security;

import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.mail.Mail;
import app.kith.platform.mail.Mails;
import app.kith.user.Mailboxes;
import app.kith.user.Mailboxes.Mailbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Writes to who forgot the password. The token is made here, and not when it is asked for, so that it stands nowhere but
 * in the letter. A server that does not answer is asked again later, for a letter with another token.
 */
@Component
class PasswordResetLetter {

    private static final String TEXT = """
            Hello %s,

            somebody asked for a new password for your account. If it was you, choose one here:

            %s/reset/%s

            The link is good for 30 minutes, and once. If it was not you, there is nothing to do: your password stays.
            """;

    private static final String NONE = """
            Hello %s,

            somebody asked for a new password for your account. There is none for now: %s
            """;

    private final Mailboxes mailboxes;
    private final PasswordResetRepository repository;
    private final Mails mails;
    private final Ids ids;
    private final Time time;
    private final String place;

    PasswordResetLetter(
            Mailboxes mailboxes,
            PasswordResetRepository repository,
            Mails mails,
            Ids ids,
            Time time,
            @Value("${kith.base-url}") String place) {
        this.mailboxes = mailboxes;
        this.repository = repository;
        this.mails = mails;
        this.ids = ids;
        this.time = time;
        this.place = place;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PasswordResetAsked event) {
        mailboxes.of(event.login()).ifPresent(this::answer);
    }

    private void answer(Mailbox mailbox) {
        var suspension = mailbox.suspension();
        if (suspension == null) {
            write(mailbox);
        } else {
            mails.send(new Mail(
                    mailbox.address(),
                    "Your account is suspended",
                    NONE.formatted(mailbox.name(), suspension.inWords())));
        }
    }

    private void write(Mailbox mailbox) {
        var token = Secret.make(ids.near(mailbox.member()));
        repository.save(new PasswordResetEntity(token, mailbox.member(), time.instant()));
        var text = TEXT.formatted(mailbox.name(), place, token.text());
        mails.send(new Mail(mailbox.address(), "A new password for Kith", text));
    }
}
