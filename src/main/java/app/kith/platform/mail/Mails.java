package app.kith.platform.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server that the settings name. */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Mails {

    private static final int PATIENCE_MS = 10_000;

    private final MailSettings settings;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    Mails(MailSettings settings) {
        this.settings = settings;
        server.setDefaultEncoding("UTF-8");
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setUsername(settings.user());
        server.setPassword(password(settings));
        server.setJavaMailProperties(properties(settings));
    }

    /** Whether there is a server to hand them to. */
    public boolean arePossible() {
        return settings.host() != null;
    }

    /**
     * Takes as long as the server: nothing for a thread that somebody waits for.
     *
     * @throws MailException when the server did not take it; it may do so later
     */
    public void send(Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(mail.to());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        server.send(message);
    }

    private static @Nullable String password(MailSettings settings) {
        try {
            return settings.passwordFile() == null
                    ? settings.password()
                    : Files.readString(settings.passwordFile()).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("kith.mail.password-file can’t be read", failed);
        }
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", Integer.toString(PATIENCE_MS));
        properties.put("mail.smtp.timeout", Integer.toString(PATIENCE_MS));
        properties.put("mail.smtp.writetimeout", Integer.toString(PATIENCE_MS));
        return properties;
    }
}
