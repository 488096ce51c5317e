package org.maillage.issuer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * One entry of the clients file.
 *
 * @param clientId who asks, such as a partner's name
 * @param secret what it proves itself with
 * @param roles the roles its tokens claim
 * @param scopes the scopes its tokens may claim; with {@code openid} it signs people in, and gets tokens for them alone
 */
record Client(String clientId, String secret, Set<String> roles, Set<String> scopes) {

    private static final String ROLES = "org.maillage.roles";

    Client(String clientId, String secret, @Nullable Set<String> roles, @Nullable Set<String> scopes) {
        this.clientId = required(clientId, "clientId");
        this.secret = required(secret, "secret");
        this.roles = roles == null ? Set.of() : Set.copyOf(roles);
        this.scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    /** The roles of a client made by {@link #registered}, in alphabetical order. */
    static List<String> rolesOf(RegisteredClient client) {
        Set<String> roles = client.getClientSettings().getSetting(ROLES);
        return roles == null ? List.of() : roles.stream().sorted().toList();
    }

    /** The same client as the authorization server knows it. */
    RegisteredClient registered(IssuerProperties properties) {
        var client = RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .scopes(all -> all.addAll(scopes))
                .clientSettings(ClientSettings.builder()
                        .setting(ROLES, roles)
                        .requireProofKey(true)
                        .build());
        return scopes.contains(OidcScopes.OPENID) ? forPeople(client, properties) : forItself(client, properties);
    }

    private static RegisteredClient forItself(RegisteredClient.Builder client, IssuerProperties properties) {
        return client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.tokenLifetime())
                        .build())
                .build();
    }

    private static RegisteredClient forPeople(RegisteredClient.Builder client, IssuerProperties properties) {
        return client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(all -> properties.gateways().forEach(gateway -> all.add(gateway + "/connexion/retour")))
                .postLogoutRedirectUris(all -> properties.gateways().forEach(gateway -> all.add(gateway + "/")))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.personTokenLifetime())
                        .refreshTokenTimeToLive(properties.signInLifetime())
                        .build())
                .build();
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a client without " + name);
        }
        return value;
    }
}
