package org.maillage.gateway.session;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.maillage.gateway.session.Session.Tokens;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** OpenID Connect as Spring Security speaks it, over HTTP clients that do not wait for ever. */
final class ProviderProtocol {

    private static final Set<SignatureAlgorithm> SIGNATURES =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final OidcAuthorizationCodeAuthenticationProvider signIn;
    private final RestClientRefreshTokenTokenResponseClient refresh = new RestClientRefreshTokenTokenResponseClient();

    /** @param rest for what Spring Security asks with the older of its two clients */
    ProviderProtocol(RestClient http, RestTemplate rest) {
        RestClient tokens = http.mutate()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
        refresh.setRestClient(tokens);
        signIn = new OidcAuthorizationCodeAuthenticationProvider(codes(tokens), userInfo(rest));
        signIn.setJwtDecoderFactory(identities(rest));
    }

    /**
     * Redeems a code, and verifies what comes for it: signature, issuer, audience, times and nonce of the ID token.
     *
     * @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException if anything of it does not hold
     */
    OAuth2LoginAuthenticationToken redeem(OAuth2LoginAuthenticationToken exchange) {
        if (signIn.authenticate(exchange) instanceof OAuth2LoginAuthenticationToken signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("a sign-in without the scope openid");
    }

    /**
     * Gets newer tokens. What the provider does not give anew stays as it was.
     *
     * @throws org.springframework.security.oauth2.core.OAuth2AuthorizationException if it refuses
     */
    Tokens renew(OAuth2RefreshTokenGrantRequest request, Tokens before) {
        OAuth2AccessTokenResponse answer = refresh.getTokenResponse(request);
        var access = answer.getAccessToken();
        return new Tokens(
                access.getTokenValue(),
                Provider.until(access),
                Optional.ofNullable(answer.getRefreshToken())
                        .map(given -> given.getTokenValue())
                        .orElse(before.refresh()),
                Optional.ofNullable(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN))
                        .map(Object::toString)
                        .orElse(before.identity()));
    }

    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes(RestClient tokens) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(tokens);
        return codes;
    }

    private static OidcUserService userInfo(RestTemplate rest) {
        var plain = new DefaultOAuth2UserService();
        plain.setRestOperations(rest);
        var userInfo = new OidcUserService();
        userInfo.setOauth2UserService(plain);
        return userInfo;
    }

    /** One decoder for the one provider: it keeps the keys, and asks for them again when it meets an unknown one. */
    private static JwtDecoderFactory<ClientRegistration> identities(RestTemplate rest) {
        return new JwtDecoderFactory<>() {

            private volatile @org.jspecify.annotations.Nullable JwtDecoder known;

            @Override
            public JwtDecoder createDecoder(ClientRegistration provider) {
                JwtDecoder decoder = known;
                if (decoder == null) {
                    decoder = decoder(provider, rest);
                    known = decoder;
                }
                return decoder;
            }
        };
    }

    private static JwtDecoder decoder(ClientRegistration provider, RestTemplate rest) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(provider.getProviderDetails().getJwkSetUri(), "jwks_uri"))
                .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNATURES))
                .restOperations(rest)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
