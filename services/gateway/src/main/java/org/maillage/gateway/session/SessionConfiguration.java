package org.maillage.gateway.session;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.maillage.defaults.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What signing in is made of. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration TO_SIGN_IN = Duration.ofMinutes(10);

    /** After the limit of bodies, which stands 110 behind the first. */
    private static final int PLACE = Ordered.HIGHEST_PRECEDENCE + 120;

    @Bean
    Seal seal(SignInProperties properties) throws java.security.NoSuchAlgorithmException {
        List<SecretKey> keys = properties.keys();
        if (!keys.isEmpty()) {
            return new Seal(keys);
        }
        if (properties.isOn()) {
            log.atWarn().log("no session key is set: sessions end with this process");
        }
        return new Seal(List.of(KeyGenerator.getInstance("AES").generateKey()));
    }

    @Bean
    SealedCookie<Session> sessionCookie(Seal seal, JsonMapper json) {
        return new SealedCookie<>("maillage-session", Session.class, null, seal, json);
    }

    @Bean
    SealedCookie<PendingSignIn> pendingCookie(Seal seal, JsonMapper json) {
        return new SealedCookie<>("maillage-connexion", PendingSignIn.class, TO_SIGN_IN, seal, json);
    }

    @Bean
    Provider provider(SignInProperties properties, RestClient.Builder builder, CircuitBreakerRegistry breakers) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(READ);
        RestClient http = builder.requestFactory(requests).build();
        return new Provider(
                new ProviderMetadata(properties, http),
                new ProviderProtocol(http, new RestTemplate(requests)),
                http,
                breakers.circuitBreaker(ProviderMetadata.REGISTRATION));
    }

    @Bean
    Renewals renewals(Provider provider, Clock clock) {
        return new Renewals(provider, clock);
    }

    @Bean
    Openings openings(SealedCookie<Session> cookie, Clock clock, SignInProperties properties) {
        return new Openings(cookie, clock, properties.lasts());
    }

    @Bean
    FilterRegistrationBean<SessionFilter> sessionFilter(
            SealedCookie<Session> cookie, Renewals renewals, Clock clock, Problems problems) {
        var registration = new FilterRegistrationBean<>(new SessionFilter(cookie, renewals, clock, problems));
        registration.setOrder(PLACE);
        return registration;
    }

    @Bean
    @Order(20)
    RequestHttpHeadersFilter sessionHeaders() {
        return new SessionHeaders();
    }
}
