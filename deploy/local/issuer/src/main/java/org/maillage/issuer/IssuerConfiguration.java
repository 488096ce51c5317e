package org.maillage.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** What the issuer is made of. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    private static final int SIGN_INS_REMEMBERED = 1000;

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IssuerProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.url().toString())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(IssuerProperties properties) {
        return new ClientsFile(properties);
    }

    @Bean
    PeopleFile people(IssuerProperties properties) {
        return new PeopleFile(properties.people());
    }

    @Bean
    PasswordEncoder secrets() {
        return new ClearSecrets();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new SignInsRemembered(SIGN_INS_REMEMBERED);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IssuerProperties properties) throws IOException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(properties.keys())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(PeopleFile people) {
        return new Claims(people);
    }

    /** Who is to sign in and has not yet is led to the page for it. */
    @Bean
    @Order(0)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> oidc.logoutEndpoint(logout -> logout.errorResponseHandler(
                            (request, response, unknown) -> response.sendRedirect(SignInPage.PATH))));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http, IssuerProperties properties) {
        return http.securityMatcher(SignInPage.PATH, SignInPage.STYLE)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .defaultSuccessUrl(properties.gateways().getFirst() + "/")
                        .failureUrl(SignInPage.PATH + "?" + SignInPage.REFUSED))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(SignInPage.policy(properties.gateways())))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Errors are told: without that, each would be told as a missing right. */
    @Bean
    @Order(3)
    SecurityFilterChain nothingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
