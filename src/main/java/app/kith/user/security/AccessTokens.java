package app.kith.user.security;

import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.user.Scope;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks access tokens: JWTs as RFC 9068 has them, signed with ES256 and with nothing else, which end after
 * a quarter of an hour and name the access that they stand for.
 */
@Component
class AccessTokens implements JwtDecoder {

    static final Duration LASTS = Duration.ofMinutes(15);
    static final String AUDIENCE = "kith-api";
    static final String ACCESS = "sid";
    static final String SCOPE = "scope";

    private static final String TYPE = "at+jwt";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;
    private final Time time;
    private final String issuer;

    AccessTokens(KeyRing keys, Time time, @Value("${kith.base-url}") String issuer) {
        this.encoder = encoder(keys);
        this.decoder = decoder(keys, issuer);
        this.time = time;
        this.issuer = issuer;
    }

    /** @param access the row that it stands for */
    Jwt issue(long access, UserId member, Set<Scope> scopes) {
        var now = time.instant();
        var header = JwsHeader.with(SignatureAlgorithm.ES256).type(TYPE).build();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(member.text())
                .issuedAt(now)
                .expiresAt(now.plus(LASTS))
                .claim(ACCESS, Long.toString(access))
                .claim(SCOPE, Scope.text(scopes))
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims));
    }

    @Override
    public Jwt decode(String token) {
        return decoder.decode(token);
    }

    /** For two days of each month there are two keys: of those that fit, the ring has the newest first. */
    private static JwtEncoder encoder(KeyRing keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    private static JwtDecoder decoder(KeyRing keys, String issuer) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.ES256), keys));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // the validators below check the claims
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud", audience -> audience.contains(AUDIENCE)),
                new JwtClaimValidator<String>(ACCESS, access -> access != null)));
        return decoder;
    }
}
