package org.maillage.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells a browser, once. What a page may load is for the page to say; where nothing is said, the
 * answer is no page, and may load and run nothing. Notices, which are ours, have a style.
 */
final class SecurityHeaders extends OncePerRequestFilter {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    private static final String NO_PAGE =
            "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                            + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()");

    private static final String A_YEAR = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        response.setHeader(CONTENT_POLICY, NO_PAGE);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
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

    /** Puts what a page says it may load in the place of what is said where nobody does. */
    static void letSpeak(HttpHeaders ofPart, HttpServletResponse response) {
        List<String> said = ofPart.getValuesAsList(CONTENT_POLICY);
        if (!said.isEmpty()) {
            ofPart.remove(CONTENT_POLICY);
            response.setHeader(CONTENT_POLICY, String.join(", ", said));
        }
    }
}
