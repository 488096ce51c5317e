package org.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class SignInsRememberedTest {

    private static final RegisteredClient CLIENT = RegisteredClient.withId("gateway")
            .clientId("gateway")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();

    private final SignInsRemembered signIns = new SignInsRemembered(2);

    @Test
    void theLatestAreRememberedAndTheEldestForgotten() {
        for (String token : new String[] {"one", "two", "three"}) {
            signIns.save(authorization(AuthorizationGrantType.AUTHORIZATION_CODE, token));
        }

        assertThat(signIns.findById("one")).isNull();
        assertThat(signIns.findByToken("two", OAuth2TokenType.ACCESS_TOKEN)).isNotNull();
        assertThat(signIns.findByToken("three", OAuth2TokenType.ACCESS_TOKEN)).isNotNull();
    }

    @Test
    void whatIsTakenOutIsForgotten() {
        OAuth2Authorization one = authorization(AuthorizationGrantType.AUTHORIZATION_CODE, "one");
        signIns.save(one);
        signIns.remove(one);

        assertThat(signIns.findById("one")).isNull();
    }

    @Test
    void aClientsOwnTokenIsNotRemembered() {
        signIns.save(authorization(AuthorizationGrantType.CLIENT_CREDENTIALS, "one"));

        assertThat(signIns.findById("one")).isNull();
    }

    private static OAuth2Authorization authorization(AuthorizationGrantType grant, String token) {
        return OAuth2Authorization.withRegisteredClient(CLIENT)
                .id(token)
                .principalName("agent")
                .authorizationGrantType(grant)
                .accessToken(
                        new OAuth2AccessToken(TokenType.BEARER, token, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))
                .build();
    }
}
