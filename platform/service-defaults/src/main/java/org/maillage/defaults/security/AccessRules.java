package org.maillage.defaults.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * The addresses that a service opens, and to whom. Each bean of this type is applied in order; what none of them opens
 * stays closed.
 *
 * <pre>{@code
 * @Bean AccessRules needAccess() {
 *     return requests -> requests
 *         .requestMatchers(GET, "/api/needs/**").hasAnyRole("reader", "officer", "administrator")
 *         .requestMatchers("/api/needs/**").hasAnyRole("officer", "administrator");
 * }
 * }</pre>
 */
@FunctionalInterface
public interface AccessRules
        extends Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> {}
