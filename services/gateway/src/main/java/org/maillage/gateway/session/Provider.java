package org.maillage.gateway.session;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.maillage.gateway.session.Session.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The OpenID provider, asked through a circuit breaker: while it is away, nobody waits for it. */
final class Provider {

    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    private final ProviderMetadata metadata;
    private final ProviderProtocol protocol;
    private final RestClient http;
    private final CircuitBreaker breaker;

    Provider(ProviderMetadata metadata, ProviderProtocol protocol, RestClient http, CircuitBreaker breaker) {
        this.metadata = metadata;
        this.protocol = protocol;
        this.http = http;
        this.breaker = breaker;
    }

    /** Somebody who has just signed in. */
    record Person(String name, Tokens tokens) {}

    /**
     * The gateway as a client of the provider.
     *
     * @throws ProviderAwayException if the provider has never said where its addresses are, and does not now
     */
    ClientRegistration registration() {
        // What is known already is no answer of the provider: it must not count as one for the breaker.
        return metadata.known().orElseGet(() -> ask(metadata::registration));
    }

    /**
     * Ends a sign-in.
     *
     * @param begun what this browser asked for
     * @param answer what it came back with
     * @throws SignInRefusedException if the answer is none to that, or is a refusal
     * @throws ProviderAwayException if the provider does not confirm it
     */
    Person redeem(PendingSignIn begun, OAuth2AuthorizationResponse answer) throws SignInRefusedException {
        ClientRegistration registration = registration();
        var exchange = new OAuth2AuthorizationExchange(begun.asked(registration, registration.getScopes()), answer);
        try {
            return person(ask(() -> protocol.redeem(new OAuth2LoginAuthenticationToken(registration, exchange))));
        } catch (OAuth2AuthenticationException refused) {
            throw new SignInRefusedException(refused.getError(), refused);
        }
    }

    /**
     * Newer tokens; none once the provider has ended the sign-in.
     *
     * @throws ProviderAwayException if it cannot be asked, or refuses the gateway itself
     */
    Optional<Tokens> renew(Tokens tokens) {
        ClientRegistration registration = registration();
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, tokens.access(), Instant.EPOCH, tokens.accessUntil());
        var refresh = new OAuth2RefreshToken(Objects.requireNonNull(tokens.refresh()), Instant.EPOCH);
        var request = new OAuth2RefreshTokenGrantRequest(registration, access, refresh);
        try {
            return Optional.of(ask(() -> protocol.renew(request, tokens)));
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                return Optional.empty();
            }
            log.atError().addKeyValue("cause", refused.getError()).log("the provider refuses the gateway");
            throw new ProviderAwayException(refused);
        }
    }

    /** Tells the provider that a refresh token is not needed any more. Where it cannot be told, that ends by itself. */
    void revoke(String refreshToken) {
        try {
            ClientRegistration registration = registration();
            ProviderMetadata.address("revocation_endpoint", registration)
                    .ifPresent(address -> ask(() -> http.post()
                            .uri(address)
                            .headers(headers -> prove(registration, headers))
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .body(form("token", refreshToken, "token_type_hint", "refresh_token"))
                            .retrieve()
                            .toBodilessEntity()));
        } catch (RuntimeException notHeard) {
            log.atWarn().addKeyValue("cause", notHeard.getMessage()).log("refresh token not revoked");
        }
    }

    /** Where a browser goes to be signed out at the provider too, if it has such a place and can be asked for it. */
    Optional<String> signOutAddress() {
        try {
            return ProviderMetadata.address("end_session_endpoint", registration());
        } catch (ProviderAwayException notHeard) {
            return Optional.empty();
        }
    }

    /** When an access token ends; one that does not say is taken for one that has. */
    static Instant until(OAuth2AccessToken access) {
        Instant expiry = access.getExpiresAt();
        return expiry == null ? Instant.EPOCH : expiry;
    }

    private static Person person(OAuth2LoginAuthenticationToken signedIn) {
        OidcUser user = (OidcUser) Objects.requireNonNull(signedIn.getPrincipal());
        OAuth2AccessToken access = Objects.requireNonNull(signedIn.getAccessToken());
        OAuth2RefreshToken refresh = signedIn.getRefreshToken();
        var tokens = new Tokens(
                access.getTokenValue(),
                until(access),
                refresh == null ? null : refresh.getTokenValue(),
                user.getIdToken().getTokenValue());
        return new Person(name(user), tokens);
    }

    /** A provider need not say what somebody is called. */
    private static String name(OidcUser user) {
        return Optional.ofNullable(user.getFullName())
                .or(() -> Optional.ofNullable(user.getPreferredUsername()))
                .or(() -> Optional.ofNullable(user.getEmail()))
                .orElseGet(user::getSubject);
    }

    private <A> A ask(Supplier<A> question) {
        try {
            return breaker.executeSupplier(() -> answerTo(question));
        } catch (CallNotPermittedException open) {
            throw new ProviderAwayException(open);
        }
    }

    private static <A> A answerTo(Supplier<A> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            if (isAbsence(failed)) {
                log.atWarn().addKeyValue("cause", failed.getMessage()).log("provider away");
                throw new ProviderAwayException(failed);
            }
            throw failed;
        }
    }

    private static boolean isAbsence(RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ProviderAwayException
                        || cause instanceof ResourceAccessException
                        || cause instanceof HttpServerErrorException);
    }

    /** Name and secret are form-encoded first (RFC 6749, 2.3.1). */
    private static void prove(ClientRegistration registration, HttpHeaders headers) {
        headers.setBasicAuth(
                URLEncoder.encode(registration.getClientId(), StandardCharsets.UTF_8),
                URLEncoder.encode(registration.getClientSecret(), StandardCharsets.UTF_8));
    }

    private static LinkedMultiValueMap<String, String> form(
            String name, String value, String otherName, String otherValue) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(name, value);
        form.add(otherName, otherValue);
        return form;
    }
}
