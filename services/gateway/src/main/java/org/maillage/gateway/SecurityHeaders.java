package org.maillage.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer tells a browser, once. What a page may load is for the page to say. */
final class SecurityHeaders extends OncePerRequestFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        chain.doFilter(request, response);
    }

    /** Leaves out what a part says of the same, which would stand beside it a second time. */
    static ResponseHttpHeadersFilter onceOnly() {
        return (ofPart, answer) -> {
            var kept = HttpHeaders.copyOf(ofPart);
            ALWAYS.keySet().forEach(kept::remove);
            return kept;
        };
    }
}
