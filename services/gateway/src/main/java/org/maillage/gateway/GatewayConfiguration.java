package org.maillage.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import org.apache.hc.client5.http.classic.HttpClient;
import org.maillage.defaults.problem.Problems;
import org.maillage.gateway.notice.Notices;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What the gateway is made of. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    /** One route per part: its paths, its address, and its guard before it. */
    @Bean
    RouterFunction<ServerResponse> routes(
            RouteProperties addresses,
            GatewayProperties limits,
            CircuitBreakerFactory<?, ?> breakers,
            Problems problems,
            Notices notices) {
        return Arrays.stream(Part.values())
                .map(part -> GatewayRouterFunctions.route(part.id())
                        .route(
                                GatewayRequestPredicates.path(part.paths().toArray(String[]::new)),
                                HandlerFunctions.http())
                        .before(BeforeFilterFunctions.uri(addresses.to(part)))
                        .filter(new Guard(part, breakers.create(part.id()), limits, problems, notices))
                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    @Bean
    ProxyExchange exchange(
            RestClient.Builder http,
            HttpClient upstreams,
            RouteProperties addresses,
            GatewayProperties limits,
            GatewayMvcProperties properties,
            EventStreams streams) {
        var requests = new HttpComponentsClientHttpRequestFactory(upstreams);
        var patience = new Patience(addresses, limits);
        requests.setHttpContextFactory((_, address) -> patience.with(address));
        return new Exchange(http.requestFactory(requests).build(), properties, streams);
    }

    @Bean
    HttpClient upstreams(GatewayProperties limits) {
        return UpstreamClient.with(limits);
    }

    @Bean
    EventStreams eventStreams(GatewayProperties limits, MeterRegistry meters) {
        return new EventStreams(limits, meters);
    }

    @Bean
    RequestHttpHeadersFilter forwardedHeaders() {
        return new ForwardedHeaders();
    }

    @Bean
    ResponseHttpHeadersFilter securityHeadersOnce() {
        return SecurityHeaders.onceOnly();
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return first(new SecurityHeaders(), 0);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(GatewayProperties limits, Problems problems) {
        return first(new BodyLimit(limits.maxBody(), problems), 10);
    }

    /** A body is never read for form parameters: it belongs to the part. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesUnparsed() {
        return server -> server.addConnectorCustomizers(connector -> connector.setParseBodyMethods("NONE"));
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100 + place);
        return registration;
    }
}
