package app.kith.platform.persistence;

import com.mysql.cj.conf.PropertyDefinitions.SslMode;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom we believe to be our servers: those with a certificate of our own authority and of their own name. The driver
 * reads key stores only, so the authority's file is put into one, which is removed when the program ends.
 */
@Component
@OnMySql
class TrustStore {

    /** There is nothing secret in it, but the format wants one. */
    private static final String PASSWORD = "certificates";

    private static final String TYPE = "PKCS12";

    private final @Nullable Path file;

    TrustStore(MySqlSettings settings) {
        file = settings.ca() == null ? null : write(settings.ca());
    }

    void applyTo(MysqlDataSource source) throws SQLException {
        if (file == null) {
            source.setSslMode(SslMode.PREFERRED.name());
            return;
        }
        source.setSslMode(SslMode.VERIFY_IDENTITY.name());
        source.setTrustCertificateKeyStoreUrl(file.toUri().toString());
        source.setTrustCertificateKeyStoreType(TYPE);
        source.setTrustCertificateKeyStorePassword(PASSWORD);
        source.setFallbackToSystemTrustStore(false);
    }

    private static Path write(Path ca) {
        try (var in = Files.newInputStream(ca)) {
            var store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + store.size(), certificate);
            }
            return write(store);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("kith.mysql.ca: %s can't be read".formatted(ca), unreadable);
        }
    }

    private static Path write(KeyStore store) throws IOException, GeneralSecurityException {
        var file = Files.createTempFile("kith-ca", ".p12");
        file.toFile().deleteOnExit();
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
