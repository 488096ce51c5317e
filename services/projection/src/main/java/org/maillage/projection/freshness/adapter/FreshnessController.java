package org.maillage.projection.freshness.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.security.Roles;
import org.maillage.projection.disclosure.Officers;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.freshness.FigureFreshness;
import org.maillage.projection.freshness.Freshness;
import org.maillage.projection.freshness.Freshness.Report;
import org.maillage.projection.freshness.Place;
import org.maillage.projection.freshness.Silence;
import org.maillage.projection.reading.Asked;
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
     * @param zoning       of the territory
     * @param silent       everybody who was not heard within the rhythm that the registry of partners gives; of a territory those alone who
     *                     have told of it before, and for a reader none of what counts persons
     * @param expectedAsOf when that registry was last read; absent when never
     */
    @JsonInclude(Include.NON_NULL)
    record FreshnessAnswer(
            Instant at,
            String zoning,
            String territory,
            @Nullable Instant expectedAsOf,
            List<FreshFigure> figures,
            List<SilentPartner> silent) {}

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
    @Parameter(name = "territory", description = "Code de QPV du zonage, HORS, INCONNU ou TOUS (par défaut)")
    @Parameter(name = "zoning", description = "2024 (par défaut), 2015 ou both")
    FreshnessAnswer freshness(@Parameter(hidden = true) HttpServletRequest request, Authentication reader) {
        var now = clock.instant();
        var asked = new Asked(request.getParameterMap(), CityDay.of(now)).only("zoning", "territory");
        String zoning = asked.zoning();
        String territory = asked.territory(zoning);
        var place = Place.of(zoning, territory);
        var report = freshness.at(now, place);
        var teller = Teller.of(report, place, Officers.isOne(role -> Roles.hasAny(reader, role)), now);
        return new FreshnessAnswer(
                now,
                zoning,
                territory,
                report.expectedAsOf(),
                report.figures().stream().map(teller::figure).toList(),
                teller.silent(report.silent()));
    }

    /**
     * Tells one reader.
     *
     * @param all    whether it may know who counts persons, and when
     * @param untold silences that would tell of them
     */
    private record Teller(boolean all, Set<Silence> untold, Instant now) {

        /** Who last told of persons in one district, and when, tells of these persons; of the whole city it does not. */
        static Teller of(Report report, Place place, boolean all, Instant now) {
            boolean tellsAllSilences = all || place.equals(Place.ANYWHERE);
            var untold = report.figures().stream()
                    .filter(it -> !tellsAllSilences && it.figure().persons())
                    .flatMap(it -> it.silent().stream())
                    .collect(Collectors.toUnmodifiableSet());
            return new Teller(all, untold, now);
        }

        FreshFigure figure(FigureFreshness it) {
            boolean hidden = !all && it.figure().persons();
            var newest = hidden ? null : it.newest();
            return new FreshFigure(
                    it.figure().key(),
                    it.figure().name(),
                    newest == null ? null : newest.occurred(),
                    newest == null ? null : newest.recorded(),
                    newest == null ? null : days(newest.recorded()),
                    hidden ? null : sources(it),
                    silent(it.silent()));
        }

        List<SilentPartner> silent(List<Silence> some) {
            return some.stream()
                    .filter(it -> !untold.contains(it))
                    .map(SilentPartner::of)
                    .toList();
        }

        private List<Source> sources(FigureFreshness it) {
            return it.sources().entrySet().stream()
                    .map(one -> new Source(
                            one.getKey(),
                            one.getValue().occurred(),
                            one.getValue().recorded(),
                            days(one.getValue().recorded())))
                    .toList();
        }

        private long days(Instant since) {
            return Duration.between(since, now).toDays();
        }
    }
}
