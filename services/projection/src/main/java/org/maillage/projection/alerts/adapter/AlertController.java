package org.maillage.projection.alerts.adapter;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.alerts.Alert;
import org.maillage.projection.alerts.AlertStore;
import org.maillage.projection.alerts.Span;
import org.maillage.projection.alerts.adapter.AlertBodies.AlertAnswer;
import org.maillage.projection.alerts.adapter.AlertBodies.AlertsAnswer;
import org.maillage.projection.alerts.adapter.AlertBodies.Wanted;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alerts, set and read by officers. */
@RestController
@RequestMapping("/api/alerts")
class AlertController {

    private final AlertStore alerts;
    private final Figures figures;
    private final Clock clock;

    AlertController(AlertStore alerts, Figures figures, Clock clock) {
        this.alerts = alerts;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Alertes sur les indicateurs, levées et retombées")
    AlertsAnswer alerts() {
        var all = alerts.all().stream().map(AlertAnswer::of).toList();
        return new AlertsAnswer((int) all.stream().filter(AlertAnswer::raised).count(), all);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Pose une alerte : seuil dépassé, seuil non atteint ou silence")
    AlertAnswer set(@RequestBody Wanted wanted, Principal officer) {
        String figure = wanted.figure() == null ? "" : wanted.figure();
        if (figures.find(figure).isEmpty()) {
            throw Problem.of("data.invalid", "Aucun indicateur « " + figure + " » : voir /api/figures.")
                    .at("/figure", "enum")
                    .example("besoins-signales")
                    .asException();
        }
        var where = new Asked(given(wanted), CityDay.of(clock.instant()));
        String zoning = where.zoning();
        var alert = new Alert(
                UUID.randomUUID(),
                1,
                wanted.checkedName(),
                figure,
                zoning,
                where.territory(zoning),
                wanted.span() == null ? Span.ALL : wanted.span(),
                wanted.condition(),
                officer.getName(),
                clock.instant(),
                List.of());
        alerts.add(alert);
        return AlertAnswer.of(alert);
    }

    @DeleteMapping("/{alertId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire une alerte et son histoire")
    void remove(@PathVariable UUID alertId) {
        if (!alerts.remove(alertId)) {
            throw Problem.of("path.unknown", "Aucune alerte " + alertId + ".").asException();
        }
    }

    private static Map<String, String[]> given(Wanted wanted) {
        var given = new HashMap<String, String[]>();
        put(given, "zoning", wanted.zoning());
        put(given, "territory", wanted.territory());
        return given;
    }

    private static void put(Map<String, String[]> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, new String[] {value});
        }
    }
}
