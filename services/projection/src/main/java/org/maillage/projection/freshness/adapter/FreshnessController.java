package org.maillage.projection.freshness.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.security.Roles;
import org.maillage.projection.disclosure.Officers;
import org.maillage.projection.freshness.FigureFreshness;
import org.maillage.projection.freshness.Freshness;
import org.maillage.projection.freshness.Silence;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How fresh every figure is. */
@RestController
class FreshnessController {

    private final Freshness freshness;
    private final Clock clock;

    FreshnessController(Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * @param silent       everybody who was not heard within the rhythm that the registry of partners gives
     * @param expectedAsOf when that registry was last read; absent when never
     */
    @JsonInclude(Include.NON_NULL)
    record FreshnessAnswer(
            Instant at, @Nullable Instant expectedAsOf, List<FreshFigure> figures, List<SilentPartner> silent) {}

    /**
     * @param newestOccurred when the last that counts happened; absent before the first, and for a reader where persons are counted
     * @param newestRecorded when the last that counts was established
     * @param ageDays        whole days since then
     * @param sources        who feeds it; absent for a reader where persons are counted
     */
    @JsonInclude(Include.NON_NULL)
    record FreshFigure(
            String key,
            String name,
            @Nullable Instant newestOccurred,
            @Nullable Instant newestRecorded,
            @Nullable Long ageDays,
            @Nullable List<Source> sources,
            List<SilentPartner> silent) {}

    /** @param ageDays whole days since it last counted */
    record Source(String source, Instant newestOccurred, Instant newestRecorded, long ageDays) {}

    /**
     * @param event    what is expected, such as {@code job-declared}
     * @param days     its rhythm
     * @param last     when it last said so; absent when never
     * @param daysLate beyond its rhythm
     */
    @JsonInclude(Include.NON_NULL)
    record SilentPartner(
            String partner,
            String name,
            String event,
            int days,
            @Nullable Instant last,
            long daysLate) {

        static SilentPartner of(Silence it) {
            var expected = it.expected();
            return new SilentPartner(
                    expected.partner(), expected.name(), expected.event(), expected.days(), it.last(), it.daysLate());
        }
    }

    @GetMapping("/api/freshness")
    @Operation(summary = "Fraîcheur des indicateurs : dernier apport, sources, partenaires silencieux")
    FreshnessAnswer freshness(Authentication reader) {
        boolean all = Officers.isOne(role -> Roles.hasAny(reader, role));
        var now = clock.instant();
        var report = freshness.at(now);
        return new FreshnessAnswer(
                now,
                report.expectedAsOf(),
                report.figures().stream().map(it -> answer(it, now, all)).toList(),
                report.silent().stream().map(SilentPartner::of).toList());
    }

    private static FreshFigure answer(FigureFreshness it, Instant now, boolean all) {
        boolean hidden = !all && it.figure().persons();
        var newest = hidden ? null : it.newest();
        return new FreshFigure(
                it.figure().key(),
                it.figure().name(),
                newest == null ? null : newest.occurred(),
                newest == null ? null : newest.recorded(),
                newest == null ? null : days(newest.recorded(), now),
                hidden ? null : sources(it, now),
                it.silent().stream().map(SilentPartner::of).toList());
    }

    private static List<Source> sources(FigureFreshness it, Instant now) {
        return it.sources().entrySet().stream()
                .map(one -> new Source(
                        one.getKey(),
                        one.getValue().occurred(),
                        one.getValue().recorded(),
                        days(one.getValue().recorded(), now)))
                .toList();
    }

    private static long days(Instant since, Instant now) {
        return Duration.between(since, now).toDays();
    }
}
