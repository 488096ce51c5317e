package org.maillage.defaults.security;

import jakarta.servlet.DispatcherType;
import org.maillage.defaults.problem.ProblemAutoConfiguration;
import org.maillage.defaults.problem.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer.ProtectedResourceMetadataConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Bearer tokens, no session, and nothing open that {@link AccessRules} do not open. */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        before = {OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@ConditionalOnClass({SecurityFilterChain.class, BearerTokenAuthenticationFilter.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableMethodSecurity
@EnableConfigurationProperties(IssuerProperties.class)
@Import(JwtConfiguration.class)
public class SecurityDefaultsAutoConfiguration {

    /** What can be asked is no secret. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnProperty("springdoc.api-docs.path")
    AccessRules openDescription(@Value("${springdoc.api-docs.path}") String path) {
        return requests -> requests.requestMatchers(HttpMethod.GET, path).permitAll();
    }

    /** Each request would otherwise be observed filter by filter, which nobody asks for. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityAdvice securityAdvice() {
        return new SecurityAdvice();
    }

    /** Management has a port of its own, closed to the outside, and shows only what is exposed on it. */
    @Bean
    @Order(0)
    SecurityFilterChain managementAccess(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain serviceAccess(
            HttpSecurity http, ObjectProvider<AccessRules> rules, Problems problems, IssuerProperties properties) {
        var answers = new SecurityProblems(problems);
        return stateless(http)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    rules.orderedStream().forEach(rule -> rule.customize(requests));
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenRoles()))
                        .authenticationEntryPoint(answers)
                        .accessDeniedHandler(answers)
                        .protectedResourceMetadata(whereTokensComeFrom(properties))
                        .withObjectPostProcessor(unverifiableTokensAnswered(answers)))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    /** A challenge points at this service's metadata (RFC 9728), which name the issuer. */
    private static Customizer<ProtectedResourceMetadataConfigurer> whereTokensComeFrom(IssuerProperties properties) {
        return metadata -> metadata.protectedResourceMetadataCustomizer(
                builder -> builder.authorizationServer(properties.issuer().toString()));
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** By default a token that cannot be verified because the issuer is away ends in a bare 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> unverifiableTokensAnswered(
            SecurityProblems answers) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(answers::commence);
                return filter;
            }
        };
    }
}
