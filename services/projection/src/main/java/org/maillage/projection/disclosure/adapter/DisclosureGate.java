package org.maillage.projection.disclosure.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.disclosure.Publication;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before every address of a figure that counts persons. Officers pass, and each reading of theirs is logged and counted; everyone
 * else is answered here, with what was released.
 */
final class DisclosureGate implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(DisclosureGate.class);
    private static final String CELLS = "/api/figures/{key}";
    private static final String LIVE = "/api/live";

    private final Figures figures;
    private final Supplier<Publication> publication;
    private final JsonMapper json;
    private final MeterRegistry meters;

    DisclosureGate(Figures figures, Supplier<Publication> publication, JsonMapper json, MeterRegistry meters) {
        this.figures = figures;
        this.publication = publication;
        this.json = json;
        this.meters = meters;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean isOfficer = Viewer.seesPersons();
        if (request.getRequestURI().equals(LIVE)) {
            return isOfficer ? noted(request, LIVE) : true;
        }
        Optional<Definition> figure = figure(request);
        if (figure.isEmpty()) {
            return true;
        }
        if (isOfficer) {
            return noted(request, figure.get().key());
        }
        if (!CELLS.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))) {
            throw Problem.of("auth.forbidden", "Le détail de cet indicateur est montré aux agents seuls.")
                    .asException();
        }
        var answer = ReleasedAnswers.answer(figure.get(), publication.get(), request.getParameterMap());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(answer));
        return false;
    }

    /** The figure that the address names, however it is spelt. */
    private Optional<Definition> figure(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("key") instanceof String key
                ? figures.find(key).filter(Definition::persons)
                : Optional.empty();
    }

    /** What was asked, never what was answered. */
    private boolean noted(HttpServletRequest request, String what) {
        meters.counter("maillage.projection.persons.read", "what", what).increment();
        log.atInfo()
                .addKeyValue("reader", request.getRemoteUser())
                .addKeyValue("address", request.getRequestURI())
                .addKeyValue("selection", request.getQueryString())
                .log("figures of persons read as they are");
        return true;
    }
}
