package org.maillage.gateway.session;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in that this browser has begun: what its end is held against.
 *
 * @param state comes back with the answer
 * @param nonce comes back in the ID token
 * @param verifier proves that who redeems the code is who asked for it (PKCE)
 * @param redirectUri where the answer was to go
 * @param back where the person was
 */
record PendingSignIn(String state, String nonce, String verifier, String redirectUri, String back) {

    /** What is to be kept of a request to the provider. */
    static PendingSignIn of(OAuth2AuthorizationRequest asked, String back) {
        return new PendingSignIn(
                Objects.requireNonNull(asked.getState(), "state"),
                attribute(asked, OidcParameterNames.NONCE),
                attribute(asked, PkceParameterNames.CODE_VERIFIER),
                Objects.requireNonNull(asked.getRedirectUri(), "redirect_uri"),
                back);
    }

    /** The request as it was. */
    OAuth2AuthorizationRequest asked(ClientRegistration registration, Set<String> scopes) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(Objects.requireNonNull(
                        registration.getProviderDetails().getAuthorizationUri(), "authorization_endpoint"))
                .clientId(registration.getClientId())
                .redirectUri(redirectUri)
                .scopes(scopes)
                .state(state)
                .attributes(attributes -> attributes.putAll(
                        Map.of(OidcParameterNames.NONCE, nonce, PkceParameterNames.CODE_VERIFIER, verifier)))
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return Objects.requireNonNull(asked.getAttribute(name), name);
    }
}
