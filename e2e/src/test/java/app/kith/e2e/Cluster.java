package app.kith.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The whole deployment on this machine, as {@code bin/stack} brings it up: nginx with TLS, two nodes, MySQL, RabbitMQ,
 * Prometheus. Nobody lives in it yet; its parts may be harmed. Their logs stay in {@code target/cluster}.
 */
class Cluster implements Place {

    static final String NODE_1 = "node1";
    static final String NODE_2 = "node2";

    private final Path folder = Path.of("target", "cluster").toAbsolutePath();
    private final int port = Programs.freePort();

    Cluster() {
        Folders.remove(folder);
        Script.run(
                List.of("bin/stack", "up", folder.toString(), "--kith.demo=false", "--kith.limits.enabled=false"),
                Map.of("PORT", Integer.toString(port)));
    }

    @Override
    public String address() {
        return "https://localhost:" + port;
    }

    /** Of the first node: each has a code of its own for the first member. */
    @Override
    public String logged(String pattern) {
        return new Log(folder.resolve(NODE_1, "kith.log")).last(pattern);
    }

    @Override
    public List<String> trust() {
        return List.of("--ignore-certificate-errors-spki-list=" + fingerprint());
    }

    private String fingerprint() {
        try (var pem = Files.newInputStream(folder.resolve("nginx", "tls", "certificate.pem"))) {
            var key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getPublicKey();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@code kill -9}. */
    void kill(String part) {
        harm("kill", part);
    }

    /** {@code SIGSTOP}: it is there, and answers nobody. */
    void freeze(String part) {
        harm("freeze", part);
    }

    void start(String part) {
        harm("start", part);
    }

    /** Starts whatever is down and thaws whatever is frozen. */
    void mend() {
        Stream.of("rabbitmq", NODE_1, NODE_2).forEach(this::start);
    }

    /** Stops one node after the other and starts it again, as for an update. */
    CompletableFuture<Void> rolls() {
        return CompletableFuture.runAsync(() -> Script.run(List.of("bin/stack", "roll", folder.toString())));
    }

    private void harm(String verb, String part) {
        Script.run(List.of("bin/stack", verb, part, folder.toString()));
    }

    @Override
    public void close() {
        Script.run(List.of("bin/stack", "down", folder.toString()));
        Folders.remove(folder.resolve("mysql"));
    }
}
