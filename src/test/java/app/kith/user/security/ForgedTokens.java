package app.kith.user.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What somebody who wants in might make of a token that is good. */
public final class ForgedTokens {

    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    private final ECKey key;
    private final String good;
    private final JWTClaimsSet claims;

    /** @param good a token that is good now */
    public ForgedTokens(ApplicationContext context, String good) throws ParseException {
        var wanted = new JWKSelector(new JWKMatcher.Builder()
                .keyID(SignedJWT.parse(good).getHeader().getKeyID())
                .build());
        this.key = context.getBean(KeyRing.class).get(wanted, null).getFirst().toECKey();
        this.good = good;
        this.claims = SignedJWT.parse(good).getJWTClaimsSet();
    }

    /** All of them, by what is wrong with them. */
    public Map<String, String> all() throws JOSEException {
        var all = new LinkedHashMap<String, String>();
        all.put("no token at all", "abc");
        all.put("another letter in the signature", good.substring(0, good.length() - 8) + "AAAAAAAA");
        all.put("no signature", new PlainJWT(claims).serialize());
        all.put("our public key as a secret", confused());
        all.put("somebody else's key under our key's name", signed(stranger(), ACCESS, claims));
        all.put("ended", signed(key, ACCESS, ended()));
        all.put("for somebody else", signed(key, ACCESS, with("aud", "another-api")));
        all.put("from somebody else", signed(key, ACCESS, with("iss", "https://elsewhere.example")));
        all.put("an identity, not an access", signed(key, JOSEObjectType.JWT, claims));
        all.put("of an access that never was", signed(key, ACCESS, with("sid", "1")));
        return all;
    }

    private String confused() throws JOSEException {
        var secret = key.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return signed(new MACSigner(secret), JWSAlgorithm.HS256, ACCESS, claims);
    }

    private ECKey stranger() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
    }

    private JWTClaimsSet ended() {
        return new JWTClaimsSet.Builder(claims)
                .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))))
                .build();
    }

    private JWTClaimsSet with(String name, String value) {
        return new JWTClaimsSet.Builder(claims).claim(name, value).build();
    }

    private static String signed(ECKey key, JOSEObjectType type, JWTClaimsSet claims) throws JOSEException {
        return signed(new ECDSASigner(key), JWSAlgorithm.ES256, type, key.getKeyID(), claims);
    }

    private String signed(JWSSigner signer, JWSAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims)
            throws JOSEException {
        return signed(signer, algorithm, type, key.getKeyID(), claims);
    }

    private static String signed(
            JWSSigner signer, JWSAlgorithm algorithm, JOSEObjectType type, String keyId, JWTClaimsSet claims)
            throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(type).keyID(keyId).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
