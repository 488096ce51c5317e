package org.maillage.issuer;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What tokens say beside what the protocol demands: whose they are, and as what. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final PeopleFile people;

    Claims(PeopleFile people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            ofClient(token);
        } else {
            ofPerson(token);
        }
    }

    /** Without a scope asked for, all that the client may have. */
    private static void ofClient(JwtEncodingContext token) {
        RegisteredClient client = token.getRegisteredClient();
        token.getClaims().claim("client_id", client.getClientId()).claim("roles", Client.rolesOf(client));
        if (token.getAuthorizedScopes().isEmpty() && !client.getScopes().isEmpty()) {
            token.getClaims().claim("scope", client.getScopes());
        }
    }

    /** Roles as they are now, so that one that was taken away is missing from the next token. */
    private void ofPerson(JwtEncodingContext token) {
        String username =
                Objects.requireNonNull(token.<Authentication>getPrincipal()).getName();
        var person = people.find(username);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().claim("roles", person.map(Person::sortedRoles).orElse(List.of()));
        } else {
            token.getClaims()
                    .claim(StandardClaimNames.NAME, person.map(Person::name).orElse(username))
                    .claim(StandardClaimNames.PREFERRED_USERNAME, username);
        }
    }
}
