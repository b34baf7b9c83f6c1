package app.kith.user.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** A key that signs access tokens, with its secret half. */
@Entity
@Table(name = "signing_key")
class SigningKeyEntity implements Persistable<String> {

    private @Id String id;
    private String jwk;
    private Instant madeAt;

    protected SigningKeyEntity() {}

    SigningKeyEntity(String id, String jwk, Instant madeAt) {
        this.id = id;
        this.jwk = jwk;
        this.madeAt = madeAt;
    }

    @Override
    public String getId() {
        return id;
    }

    /** A key is written once. */
    @Override
    public boolean isNew() {
        return true;
    }

    String jwk() {
        return jwk;
    }

    Instant madeAt() {
        return madeAt;
    }
}
