package org.maillage.projection.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.alerts.Condition.Observation;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.freshness.Freshness;
import org.maillage.projection.freshness.Place;
import org.maillage.projection.reading.FigureReader;
import org.maillage.projection.reading.Selection;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Valuation;

/** Looks at the figures of all alerts, and writes down what was raised or cleared: once, however many instances look. */
public final class AlertWatch {

    private final AlertStore alerts;
    private final Figures figures;
    private final FigureReader reader;
    private final Freshness freshness;

    public AlertWatch(AlertStore alerts, Figures figures, FigureReader reader, Freshness freshness) {
        this.alerts = alerts;
        this.figures = figures;
        this.reader = reader;
        this.freshness = freshness;
    }

    /**
     * How alerts stand.
     *
     * @param all     in the order of their names; one that another instance has just changed is here as it was before
     * @param changed those of them that this look has raised or cleared
     */
    public record Look(List<Alert> all, List<Alert> changed) {

        public Look {
            all = List.copyOf(all);
            changed = List.copyOf(changed);
        }
    }

    /** Looks at all of them; one on a figure that is no longer there stays as it is. */
    public Look look(Instant now) {
        var all = new ArrayList<Alert>();
        var changed = new ArrayList<Alert>();
        for (Alert alert : alerts.all()) {
            var after = figures.find(alert.figure())
                    .map(definition -> alert.after(observe(alert, definition, now)))
                    .orElse(alert);
            boolean isChanged = after.revision() != alert.revision() && alerts.replace(after);
            all.add(isChanged ? after : alert);
            if (isChanged) {
                changed.add(after);
            }
        }
        return new Look(all, changed);
    }

    private Observation observe(Alert alert, Definition definition, Instant now) {
        var period = alert.span().until(CityDay.of(now));
        var sums = reader.sums(definition, new Selection(alert.zoning(), Set.of(alert.territory()), period));
        var value = new Valuation(definition, sums).of(alert.territory(), Slice.WHOLE, period);
        @Nullable
        Instant newest = freshness
                .newest(definition, Place.of(alert.zoning(), alert.territory()))
                .orElse(null);
        return new Observation(now, value.value(), newest);
    }
}
