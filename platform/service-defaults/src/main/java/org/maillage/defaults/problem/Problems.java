package org.maillage.defaults.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.telemetry.Traces;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Turns problems into {@code application/problem+json}. */
public final class Problems {

    private final ProblemCatalogue catalogue;
    private final Traces traces;
    private final JsonMapper json;

    Problems(ProblemCatalogue catalogue, Traces traces, JsonMapper json) {
        this.catalogue = catalogue;
        this.traces = traces;
        this.json = json;
    }

    /**
     * The body of an answer: type, title and status of the kind, then what this occurrence says.
     *
     * @throws IllegalArgumentException if the code is not in the catalogue
     */
    public ProblemDetail detail(Problem problem) {
        ProblemKind kind = catalogue.get(problem.code());
        var body = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(kind.status()), problem.detail());
        body.setType(URI.create("/problems/" + kind.code()));
        body.setTitle(kind.title());
        body.setProperty("code", kind.code());
        say(body, "field", problem.field());
        say(body, "rule", problem.rule());
        say(body, "example", problem.example());
        say(body, "traceId", traces.currentId());
        return body;
    }

    /** The whole answer, for a controller or an advice. */
    public ResponseEntity<ProblemDetail> answer(Problem problem) {
        ProblemDetail body = detail(problem);
        var headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(body.getStatus()).headers(headers).body(body);
    }

    /** Writes the whole answer, for a filter, where no controller is at work yet. */
    public void write(Problem problem, HttpServletResponse response) throws IOException {
        ProblemDetail body = detail(problem);
        response.setStatus(body.getStatus());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static void say(ProblemDetail body, String name, @Nullable Object value) {
        if (value != null) {
            body.setProperty(name, value);
        }
    }
}
