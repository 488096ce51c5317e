package org.maillage.defaults.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/** Verifies tokens with the issuer's keys, and goes on with the keys it knows while the issuer is away. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(JwtDecoder.class)
class JwtConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
    private static final Duration REFRESH_WAIT = Duration.ofSeconds(10);
    private static final Duration KEYS_TRUSTED_WHILE_AWAY = Duration.ofHours(24);
    private static final Duration BETWEEN_DOWNLOADS = Duration.ofSeconds(1);

    @Bean
    JwtDecoder jwtDecoder(IssuerProperties properties, RestClient.Builder http) {
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys(new IssuerKeys(properties, client(http)))));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // left to the validators below, which name the fault in WWW-Authenticate
        });
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(properties.issuer().toString()));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(IssuerKeys issuer) {
        return JWKSourceBuilder.create(issuer)
                .cache(KEYS_FRESH.toMillis(), REFRESH_WAIT.toMillis())
                .outageTolerant(KEYS_TRUSTED_WHILE_AWAY.toMillis())
                .rateLimited(BETWEEN_DOWNLOADS.toMillis())
                .build();
    }

    private static RestClient client(RestClient.Builder http) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        return http.clone().requestFactory(requests).build();
    }
}
