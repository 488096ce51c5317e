package org.maillage.eventing.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.telemetry.Traces;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link CommandHeaders} of a request. */
final class CommandHeadersResolver implements HandlerMethodArgumentResolver {

    private final Traces traces;

    CommandHeadersResolver(Traces traces) {
        this.traces = traces;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandHeaders.class;
    }

    @Override
    public CommandHeaders resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var actor = (Authentication) Objects.requireNonNull(request.getUserPrincipal(), "commands need a token");
        return new CommandHeaders(
                actor, request.getHeader("Idempotency-Key"), request.getHeader(HttpHeaders.IF_MATCH), traces.current());
    }
}
