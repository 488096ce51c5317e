package org.maillage.gateway.session;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Asks a part with the session's token. What makes the session stays here: parts know tokens, and nothing of cookies. */
final class SessionHeaders implements RequestHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest asked) {
        var told = HttpHeaders.copyOf(headers);
        told.remove(HttpHeaders.COOKIE);
        told.remove(SessionFilter.CSRF_HEADER);
        CurrentSession.of(asked.servletRequest()).flatMap(CurrentSession::token).ifPresent(told::setBearerAuth);
        return told;
    }
}
