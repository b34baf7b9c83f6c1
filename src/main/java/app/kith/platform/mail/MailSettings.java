package app.kith.platform.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Over which server Kith sends mail, as docs/self-hosting.md explains.
 *
 * @param host null where no mail is sent
 * @param passwordFile holds the password, in place of {@code password}
 * @param starttls whether the connection must be encrypted
 */
@ConfigurationProperties("kith.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue("kith@localhost") String from,
        @DefaultValue("true") boolean starttls) {

    /** Without the password, so that no log can hold it. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
