package org.maillage.issuer;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The sign-ins of people, of which codes and refresh tokens must be found again: the latest so many, until the issuer
 * ends. A client's own token says all about itself; kept here as well, each would stay in memory for ever.
 */
final class SignInsRemembered implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService remembered = new InMemoryOAuth2AuthorizationService();
    private final SequencedMap<String, OAuth2Authorization> latest = new LinkedHashMap<>();
    private final int most;

    SignInsRemembered(int most) {
        this.most = most;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        remembered.save(authorization);
        if (authorization.getAccessToken() != null) {
            latest.put(authorization.getId(), authorization);
        }
        if (latest.size() > most) {
            OAuth2Authorization eldest = latest.pollFirstEntry().getValue();
            remembered.remove(eldest);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        remembered.remove(authorization);
        latest.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return remembered.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return remembered.findByToken(token, tokenType);
    }
}
