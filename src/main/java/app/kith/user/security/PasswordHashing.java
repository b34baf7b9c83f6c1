package app.kith.user.security;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords with argon2id at m = 19 MiB, t = 2, p = 1 (OWASP Password Storage Cheat Sheet, 2025), and still
 * verifies the bcrypt of communities that moved here.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
        return new AtMostTwoForEachCore(new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", argon2, "bcrypt", new BCryptPasswordEncoder())));
    }

    /** A hash takes 50 ms and 19 MiB on purpose: a crowd at the door must wait and not take the house down. */
    private record AtMostTwoForEachCore(PasswordEncoder encoder, Semaphore places) implements PasswordEncoder {

        AtMostTwoForEachCore(PasswordEncoder encoder) {
            this(encoder, new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true));
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return inTurn(() -> encoder.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return inTurn(() -> encoder.matches(password, hash));
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return encoder.upgradeEncoding(hash);
        }

        private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
            places.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                places.release();
            }
        }
    }
}
