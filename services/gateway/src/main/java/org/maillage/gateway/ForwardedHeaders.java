package org.maillage.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells the parts who asks and under which address, so that the links they make lead back here. What the client itself
 * claims about that has been taken away before, or, where it is a trusted proxy, has already been taken in.
 */
final class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final int AFTER_REMOVAL = 10;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest asked) {
        HttpServletRequest request = asked.servletRequest();
        var told = HttpHeaders.copyOf(headers);
        told.set("X-Forwarded-For", request.getRemoteAddr());
        told.set("X-Forwarded-Proto", request.getScheme());
        told.set(
                "X-Forwarded-Host",
                request.getServerName() + (isDefault(request) ? "" : ":" + request.getServerPort()));
        told.set("X-Forwarded-Port", Integer.toString(request.getServerPort()));
        return told;
    }

    private static boolean isDefault(HttpServletRequest request) {
        return request.getServerPort() == (request.isSecure() ? HTTPS : HTTP);
    }

    @Override
    public int getOrder() {
        return AFTER_REMOVAL;
    }
}
