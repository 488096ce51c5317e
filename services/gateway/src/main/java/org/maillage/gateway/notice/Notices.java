package org.maillage.gateway.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Problems as pages in French, for browsers on their way somewhere; as problem+json for everybody else. */
@Component
public final class Notices {

    private static final Duration PROVIDER_BACK = Duration.ofSeconds(5);

    private final Problems problems;
    private final String template;

    /** Reads the page. */
    public Notices(Problems problems) {
        this.problems = problems;
        try (InputStream page = Notices.class.getResourceAsStream("notice.html")) {
            template = new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A way on from a page: an address of ours, and what the link says. */
    public record Way(String address, String words) {}

    /** What is told while the OpenID provider is away. */
    public Problem providerAway() {
        return Problem.of(
                        "service.unavailable",
                        "Le serveur d’identité ne répond pas pour l’instant. Ce qui est public reste ouvert ; le reste"
                                + " reviendra avec lui.")
                .retryAfter(PROVIDER_BACK);
    }

    /** Whether who asks wants a page: a browser says so, a script or a program does not. */
    public static boolean isForPerson(List<MediaType> accepted) {
        return accepted.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    /** The page that tells a problem. */
    public String page(ProblemDetail problem, Way on) {
        return template.replace("{title}", escaped(problem.getTitle()))
                .replace("{detail}", escaped(problem.getDetail()))
                .replace("{address}", escaped(on.address()))
                .replace("{words}", escaped(on.words()));
    }

    /** Writes a problem in the form that the client wants. */
    public void write(Problem problem, Way on, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!isForPerson(accepted(request))) {
            problems.write(problem, response);
            return;
        }
        ProblemDetail detail = problems.detail(problem);
        response.setStatus(detail.getStatus());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(page(detail, on).getBytes(StandardCharsets.UTF_8));
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
