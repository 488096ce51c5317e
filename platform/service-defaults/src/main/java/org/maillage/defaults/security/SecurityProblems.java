package org.maillage.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers those whose token is missing, not believed, or not enough. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Duration ISSUER_BACK = Duration.ofSeconds(5);

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler insufficient = new BearerTokenAccessDeniedHandler();
    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException, jakarta.servlet.ServletException {
        if (fault instanceof AuthenticationServiceException) {
            problems.write(
                    Problem.of("service.unavailable", "Le serveur d’autorisation ne répond pas : jeton non vérifiable.")
                            .retryAfter(ISSUER_BACK),
                    response);
            return;
        }
        challenge.commence(request, response, fault);
        String detail = fault instanceof InsufficientAuthenticationException
                ? "Cette adresse demande un jeton (Authorization: Bearer …)."
                : "Le jeton est illisible, expiré, ou d’un autre émetteur.";
        problems.write(Problem.of("auth.token.invalid", detail).at("Authorization", "bearer"), response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
            throws IOException, jakarta.servlet.ServletException {
        insufficient.handle(request, response, fault);
        problems.write(
                Problem.of(
                        "auth.forbidden",
                        "Ce jeton n’ouvre pas " + request.getMethod() + " " + request.getRequestURI() + "."),
                response);
    }
}
