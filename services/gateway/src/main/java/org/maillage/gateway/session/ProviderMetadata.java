package org.maillage.gateway.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The provider's addresses, read from its metadata when first needed: the gateway starts while it is away. */
final class ProviderMetadata {

    static final String REGISTRATION = "issuer";

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    /** Those that the gateway asks itself; browsers go to the others. */
    private static final List<String> ASKED_FROM_HERE =
            List.of("token_endpoint", "jwks_uri", "userinfo_endpoint", "revocation_endpoint");

    private final SignInProperties properties;
    private final RestClient http;
    private volatile @Nullable ClientRegistration known;

    ProviderMetadata(SignInProperties properties, RestClient http) {
        this.properties = properties;
        this.http = http;
    }

    /**
     * The gateway as a client of the provider.
     *
     * @throws ProviderAwayException if what answers, if anything, is not the provider that is meant
     */
    ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            try {
                registration = read();
            } catch (RestClientException | IllegalArgumentException unusable) {
                throw new ProviderAwayException(unusable);
            }
            known = registration;
        }
        return registration;
    }

    /** The same, if the provider has been asked before: then nothing is asked. */
    Optional<ClientRegistration> known() {
        return Optional.ofNullable(known);
    }

    /** An address that not every provider has. */
    static Optional<String> address(String name, ClientRegistration registration) {
        Object address =
                registration.getProviderDetails().getConfigurationMetadata().get(name);
        return Optional.ofNullable(address).map(Object::toString);
    }

    private ClientRegistration read() {
        String issuer = properties.issuer().toString();
        Map<String, Object> told = http.get()
                .uri(properties.fromHere(issuer) + "/.well-known/openid-configuration")
                .retrieve()
                .body(JSON);
        if (told == null || !issuer.equals(told.get("issuer"))) {
            throw new IllegalArgumentException("not the metadata of " + issuer);
        }
        var metadata = new HashMap<>(told);
        ASKED_FROM_HERE.forEach(
                name -> metadata.computeIfPresent(name, (_, address) -> properties.fromHere(address.toString())));
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .scope(properties.scopes())
                .redirectUri("{baseUrl}" + SignInController.END)
                .build();
    }
}
