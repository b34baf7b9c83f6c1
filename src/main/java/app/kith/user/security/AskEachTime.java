package app.kith.user.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/** Remembers no consent: an app keeps its access, and one that asks anew may be another program that uses its name. */
@Component
class AskEachTime implements OAuth2AuthorizationConsentService {

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        // what was allowed stands with the access
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        // nothing is kept
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String client, String member) {
        return null;
    }
}
