package org.maillage.projection.alerts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.alerts.Condition.Observation;

/**
 * An alert that somebody has set on a figure, and when it was raised and cleared.
 *
 * @param revision  how often it was written
 * @param name      what people call it
 * @param figure    its key
 * @param territory a QPV of the zoning, {@code HORS}, {@code INCONNU} or {@code TOUS}
 * @param by        who set it
 * @param history   the latest changes, the oldest first
 */
public record Alert(
        UUID id,
        long revision,
        String name,
        String figure,
        String zoning,
        String territory,
        Span span,
        Condition condition,
        String by,
        Instant since,
        List<Change> history) {

    private static final int LONGEST_HISTORY = 200;

    /**
     * It was raised, or cleared.
     *
     * @param value of the figure at that moment; null when there was none
     */
    public record Change(
            Instant at, boolean raised, @Nullable BigDecimal value) {}

    public Alert {
        history = List.copyOf(history);
    }

    /** Whether it is raised now. */
    public boolean isRaised() {
        return !history.isEmpty() && history.getLast().raised();
    }

    /** The alert after a look at its figure; the same one when nothing has changed. */
    public Alert after(Observation observed) {
        boolean raised = condition.holds(observed);
        if (raised == isRaised()) {
            return this;
        }
        var longer = new ArrayList<>(history);
        longer.add(new Change(observed.at(), raised, observed.value()));
        int from = Math.max(0, longer.size() - LONGEST_HISTORY);
        return new Alert(
                id,
                revision + 1,
                name,
                figure,
                zoning,
                territory,
                span,
                condition,
                by,
                since,
                longer.subList(from, longer.size()));
    }
}
