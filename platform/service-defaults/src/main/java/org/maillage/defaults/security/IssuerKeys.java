package org.maillage.defaults.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The issuer's public keys, asked for when first needed: a service starts while the issuer is away. */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final IssuerProperties properties;
    private final RestClient http;
    private final Retry retry = Retry.of(
            "issuer",
            RetryConfig.custom()
                    .maxAttempts(3)
                    .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(100), 2.0))
                    .retryExceptions(RestClientException.class)
                    .build());
    private volatile @Nullable URI location;

    IssuerKeys(IssuerProperties properties, RestClient http) {
        this.properties = properties;
        this.http = http;
        this.location = properties.jwks();
    }

    @Override
    public JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator refreshEvaluator, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return JWKSet.parse(retry.executeSupplier(this::download));
        } catch (RestClientException | ParseException | IllegalStateException away) {
            throw new KeySourceException("the issuer gave no keys: " + away.getMessage(), away);
        }
    }

    private String download() {
        String keys = http.get().uri(location()).retrieve().body(String.class);
        if (keys == null) {
            throw new IllegalStateException("empty key set");
        }
        return keys;
    }

    private URI location() {
        URI known = location;
        if (known == null) {
            known = discover();
            location = known;
        }
        return known;
    }

    private URI discover() {
        var metadata = http.get()
                .uri(properties.issuer() + "/.well-known/openid-configuration")
                .retrieve()
                .body(METADATA);
        if (metadata == null || !(metadata.get("jwks_uri") instanceof String uri)) {
            throw new IllegalStateException("no jwks_uri in the issuer's metadata");
        }
        return URI.create(uri);
    }

    @Override
    public void close() {}
}
