package org.maillage.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.Problems;
import org.maillage.gateway.notice.Notices;
import org.maillage.gateway.session.ProviderAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before one part: asks it through its circuit breaker, and answers in its place when it is away.
 *
 * <p>Whatever a part answers, an error too, is its answer and passes. Nothing is asked twice: a statement that may have
 * arrived is for its sender to repeat.
 */
final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Part part;
    private final CircuitBreaker breaker;
    private final GatewayProperties limits;
    private final Problems problems;
    private final Notices notices;

    Guard(Part part, CircuitBreaker breaker, GatewayProperties limits, Problems problems, Notices notices) {
        this.part = part;
        this.breaker = breaker;
        this.limits = limits;
        this.problems = problems;
        this.notices = notices;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        return breaker.run(() -> ask(request, next), why -> answer(inItsPlace(why), request));
    }

    private static ServerResponse ask(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            return next.handle(request);
        } catch (ResourceAccessException failed) {
            if (NestedExceptionUtils.getRootCause(failed) instanceof RequestBodyException ofClient) {
                throw new ClientFaultException(ofClient);
            }
            throw new UpstreamAwayException(failed);
        } catch (RuntimeException accident) {
            throw accident;
        } catch (Exception failed) {
            throw new UpstreamAwayException(failed);
        }
    }

    private Problem inItsPlace(@Nullable Throwable why) {
        return switch (why) {
            case ClientFaultException client -> ofClient(client.fault());
            case ProviderAwayException _ -> notices.providerAway();
            case StreamsFullException _ -> unavailable("Trop de lecteurs suivent déjà le flux en direct.");
            case CallNotPermittedException _ -> unavailable(part.spoken() + " ne répond pas pour l’instant.");
            case UpstreamAwayException away -> {
                log.atWarn()
                        .addKeyValue("part", part.id())
                        .addKeyValue("cause", NestedExceptionUtils.getMostSpecificCause(away))
                        .log("part away");
                yield unavailable(part.spoken() + " ne répond pas pour l’instant.");
            }
            case RuntimeException accident -> throw accident;
            case null, default -> throw new IllegalStateException("exchange failed", why);
        };
    }

    private Problem ofClient(RequestBodyException fault) {
        return switch (fault) {
            case RequestBodyException.TooLarge _ -> BodyLimit.tooLarge(limits.maxBody());
            case RequestBodyException.BrokenOff _ ->
                Problem.of("request.malformed", "Le corps de la requête s’interrompt avant sa fin.");
        };
    }

    private Problem unavailable(String detail) {
        return Problem.of("service.unavailable", detail).retryAfter(limits.comeBack());
    }

    private ServerResponse answer(Problem problem, ServerRequest request) {
        ProblemDetail body = problems.detail(problem);
        ServerResponse.BodyBuilder answer = ServerResponse.status(body.getStatus())
                .headers(headers -> problem.headers().forEach(headers::set));
        if (HttpMethod.GET.equals(request.method())
                && Notices.isForPerson(request.headers().accept())) {
            var again = new Notices.Way(request.requestPath().value(), "Réessayer");
            return answer.contentType(PAGE).body(notices.page(body, again));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
    }
}
