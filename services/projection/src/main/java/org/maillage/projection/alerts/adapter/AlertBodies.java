package org.maillage.projection.alerts.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.alerts.Alert;
import org.maillage.projection.alerts.Condition;
import org.maillage.projection.alerts.Span;
import org.maillage.projection.reading.InvalidParameterException;

/** Alerts as JSON. */
final class AlertBodies {

    private static final int LONGEST_NAME = 120;

    private AlertBodies() {}

    /**
     * An alert to be set: exactly one of the last three.
     *
     * @param zoning     2024 when absent
     * @param territory  the whole when absent
     * @param span       ALL, YEAR or TWELVE_MONTHS; ALL when absent
     * @param above      raised above this value, in the figure's unit
     * @param below      raised below this value
     * @param silentDays raised when nothing was counted in the territory for longer
     */
    record Wanted(
            @Nullable String name,
            @Nullable String figure,
            @Nullable String zoning,
            @Nullable String territory,
            @Nullable Span span,
            @Nullable BigDecimal above,
            @Nullable BigDecimal below,
            @Nullable Integer silentDays) {

        String checkedName() {
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
                throw new InvalidParameterException(
                        "/name", "length", "Un nom de 1 à " + LONGEST_NAME + " caractères.", "Emplois en baisse");
            }
            return name;
        }

        Condition condition() {
            int given = (above == null ? 0 : 1) + (below == null ? 0 : 1) + (silentDays == null ? 0 : 1);
            if (given == 1 && above != null) {
                return new Condition.Above(above);
            }
            if (given == 1 && below != null) {
                return new Condition.Below(below);
            }
            if (given == 1 && silentDays != null) {
                return silent(silentDays);
            }
            throw new InvalidParameterException(
                    "/above", "oneOf", "Donner « above », « below » ou « silentDays », et un seul.", "100");
        }

        private static Condition silent(int days) {
            try {
                return new Condition.Silent(days);
            } catch (IllegalArgumentException unfit) {
                throw new InvalidParameterException("/silentDays", "range", "Un nombre de jours de 1 à 3660.", "90");
            }
        }
    }

    /** All alerts, the raised ones among them. */
    record AlertsAnswer(int raised, List<AlertAnswer> alerts) {}

    /**
     * @param since   when it was set
     * @param history when it was raised and cleared, the latest first
     */
    @JsonInclude(Include.NON_NULL)
    record AlertAnswer(
            UUID id,
            String name,
            String figure,
            String zoning,
            String territory,
            Span span,
            @Nullable BigDecimal above,
            @Nullable BigDecimal below,
            @Nullable Integer silentDays,
            String by,
            Instant since,
            boolean raised,
            List<ChangeAnswer> history) {

        static AlertAnswer of(Alert it) {
            return new AlertAnswer(
                    it.id(),
                    it.name(),
                    it.figure(),
                    it.zoning(),
                    it.territory(),
                    it.span(),
                    it.condition() instanceof Condition.Above(var limit) ? limit : null,
                    it.condition() instanceof Condition.Below(var limit) ? limit : null,
                    it.condition() instanceof Condition.Silent(int days) ? days : null,
                    it.by(),
                    it.since(),
                    it.isRaised(),
                    it.history().reversed().stream().map(ChangeAnswer::of).toList());
        }
    }

    /** @param value of the figure at that moment; absent when there was none */
    @JsonInclude(Include.NON_NULL)
    record ChangeAnswer(
            Instant at, boolean raised, @Nullable BigDecimal value) {

        static ChangeAnswer of(Alert.Change it) {
            return new ChangeAnswer(it.at(), it.raised(), it.value());
        }
    }
}
