package org.maillage.projection.live.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.disclosure.Officers;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.live.LiveHub;
import org.maillage.projection.live.View;
import org.maillage.projection.reading.Asked;
import org.maillage.projection.reading.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The stream. The request's own thread only opens it. */
@RestController
class LiveController {

    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(10);

    private static final long NEVER = 0;
    private static final Executor THREADS =
            work -> Thread.ofVirtual().name("live-writer").start(work);

    private final LiveHub hub;
    private final Figures figures;
    private final Clock clock;

    LiveController(LiveHub hub, Figures figures, Clock clock) {
        this.hub = hub;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/api/live")
    @Operation(
            summary =
                    "Indicateurs en direct (text/event-stream) : snapshot, puis change, beat, reset, et alerts pour les agents")
    @Parameter(name = "figure", description = "Clés d’indicateurs ; par défaut, tous ceux qui s’affichent")
    @Parameter(name = "territory", description = "Codes de QPV du zonage, HORS, INCONNU, TOUS (par défaut) ou *")
    @Parameter(name = "zoning", description = "2024 (par défaut) ou 2015")
    @Parameter(name = "from", description = "Premier jour, AAAA-MM-JJ ; par défaut, le premier fait")
    @Parameter(name = "to", description = "Dernier jour, AAAA-MM-JJ ; par défaut, le jour même")
    void live(
            @Parameter(hidden = true) HttpServletRequest request,
            HttpServletResponse response,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId)
            throws IOException {
        var view = view(request);
        var seat = hub.join(view, lastEventId)
                .orElseThrow(() -> Problem.of("service.unavailable", "Trop de lecteurs en direct pour l’instant.")
                        .retryAfter(COME_BACK_AFTER)
                        .asException());
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
            response.setHeader("X-Accel-Buffering", "no");
            var out = response.getOutputStream();
            out.write(Return.afterACrash());
            out.flush();
            var context = request.startAsync();
            context.setTimeout(NEVER);
            new LiveWriter(context, out, seat, THREADS).begin();
        } catch (IOException | RuntimeException fault) {
            seat.close();
            throw fault;
        }
    }

    private Set<String> asked(String @Nullable [] given) {
        var keys = new HashSet<String>();
        for (String values : given == null ? new String[0] : given) {
            keys.addAll(List.of(values.split(",", -1)));
        }
        for (String key : keys) {
            if (figures.find(key).filter(Definition::shown).isEmpty()) {
                String detail = "L’indicateur « " + key + " » n’existe pas.";
                throw new InvalidParameterException("figure", "enum", detail, "besoins-repondus");
            }
        }
        return keys;
    }

    private View view(HttpServletRequest request) {
        LocalDate today = CityDay.of(clock.instant());
        var asked = new Asked(request.getParameterMap(), today).only("figure", "zoning", "territory", "from", "to");
        String zoning = asked.zoning();
        var period = asked.period();
        boolean open = asked.given("to").isEmpty();
        return new View(
                asked(request.getParameterValues("figure")),
                zoning,
                asked.territories(zoning),
                period.from(),
                open ? null : period.to(),
                Officers.isOne(request::isUserInRole));
    }
}
