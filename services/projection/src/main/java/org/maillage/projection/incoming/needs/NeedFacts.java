package org.maillage.projection.incoming.needs;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.needs.NeedFact;
import org.maillage.projection.figures.needs.NeedFact.ClosedState;
import org.maillage.projection.figures.needs.NeedFact.ExplorationOutcome;
import org.maillage.projection.figures.needs.NeedFact.HolderKind;
import org.maillage.projection.figures.needs.NeedFact.SensorKind;
import org.maillage.projection.figures.needs.NeedFact.SetAsideOutcome;
import org.maillage.projection.figures.needs.NeedFact.StudyConclusion;
import org.maillage.projection.figures.needs.NeedFact.Theme;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Views;
import org.maillage.projection.incoming.needs.NeedViews.ExplorationConcludedV1;
import org.maillage.projection.incoming.needs.NeedViews.NeedAcknowledgedV1;
import org.maillage.projection.incoming.needs.NeedViews.NeedAnsweredV1;
import org.maillage.projection.incoming.needs.NeedViews.NeedHandedOverV1;
import org.maillage.projection.incoming.needs.NeedViews.NeedMergedV1;
import org.maillage.projection.incoming.needs.NeedViews.NeedQualifiedV1;
import org.maillage.projection.incoming.needs.NeedViews.NeedReopenedV1;
import org.maillage.projection.incoming.needs.NeedViews.NeedReportedV1;
import org.maillage.projection.incoming.needs.NeedViews.NeedSetAsideV1;
import org.maillage.projection.incoming.needs.NeedViews.StudyDeliveredV1;

/** What the needs service tells, in the terms of the figures. */
public final class NeedFacts implements Facts {

    private static final String PREFIX = "org.maillage.needs.";

    private final Map<String, Function<WireEvent, NeedFact>> byType = Map.ofEntries(
            type("need-reported.v1", NeedReportedV1.class, NeedFacts::reported),
            type("need-acknowledged.v1", NeedAcknowledgedV1.class, NeedFacts::acknowledged),
            type("need-qualified.v1", NeedQualifiedV1.class, NeedFacts::qualified),
            type("need-merged.v1", NeedMergedV1.class, NeedFacts::merged),
            type("need-set-aside.v1", NeedSetAsideV1.class, NeedFacts::setAside),
            type("need-reopened.v1", NeedReopenedV1.class, NeedFacts::reopened),
            type("exploration-concluded.v1", ExplorationConcludedV1.class, NeedFacts::explorationConcluded),
            type("study-delivered.v1", StudyDeliveredV1.class, NeedFacts::studyDelivered),
            type("need-handed-over.v1", NeedHandedOverV1.class, NeedFacts::handedOver),
            type("need-answered.v1", NeedAnsweredV1.class, NeedFacts::answered));

    @Override
    public Set<String> types() {
        return byType.keySet();
    }

    @Override
    public Optional<Object> read(WireEvent event) {
        return Optional.ofNullable(byType.get(event.envelope().type())).map(reader -> reader.apply(event));
    }

    private static NeedFact reported(NeedReportedV1 it, LocalDate on) {
        return new NeedFact.Reported(
                on,
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()),
                Views.constant(it.sensorKind(), SensorKind.UNKNOWN));
    }

    private static NeedFact acknowledged(NeedAcknowledgedV1 it, LocalDate on) {
        return new NeedFact.Acknowledged(
                it.reportedOn(),
                it.daysSinceReport(),
                Territories.of(it.qpv(), it.qpvBasis()),
                Views.constant(it.sensorKind(), SensorKind.UNKNOWN));
    }

    private static NeedFact qualified(NeedQualifiedV1 it, LocalDate on) {
        return new NeedFact.Qualified(on, Territories.of(it.qpv(), it.qpvBasis()), theme(it.theme()));
    }

    private static NeedFact merged(NeedMergedV1 it, LocalDate on) {
        return new NeedFact.Merged(
                qualifiedOn(it.wasQualified(), it.qualifiedOn()),
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()));
    }

    private static NeedFact setAside(NeedSetAsideV1 it, LocalDate on) {
        return new NeedFact.SetAside(
                qualifiedOn(it.wasQualified(), it.qualifiedOn()),
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()),
                Views.constant(it.outcome(), SetAsideOutcome.UNKNOWN));
    }

    private static NeedFact reopened(NeedReopenedV1 it, LocalDate on) {
        return new NeedFact.Reopened(
                on,
                qualifiedOn(it.wasQualified(), it.qualifiedOn()),
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()),
                Views.constant(it.fromState(), ClosedState.UNKNOWN));
    }

    private static NeedFact explorationConcluded(ExplorationConcludedV1 it, LocalDate on) {
        return new NeedFact.ExplorationConcluded(
                on, Territories.of(it.qpv(), it.qpvBasis()), Views.constant(it.outcome(), ExplorationOutcome.UNKNOWN));
    }

    private static NeedFact studyDelivered(StudyDeliveredV1 it, LocalDate on) {
        return new NeedFact.StudyDelivered(
                on, Territories.of(it.qpv(), it.qpvBasis()), Views.constant(it.conclusion(), StudyConclusion.UNKNOWN));
    }

    private static NeedFact handedOver(NeedHandedOverV1 it, LocalDate on) {
        return new NeedFact.HandedOver(
                on, Territories.of(it.qpv(), it.qpvBasis()), Views.constant(it.holderKind(), HolderKind.UNKNOWN));
    }

    private static NeedFact answered(NeedAnsweredV1 it, LocalDate on) {
        return new NeedFact.Answered(
                on,
                it.qualifiedOn(),
                it.daysSinceReport(),
                it.first(),
                it.wasAnswered(),
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()));
    }

    private static Theme theme(String name) {
        return Views.constant(name, Theme.UNKNOWN);
    }

    /** The schema demands the day of whatever was qualified. */
    private static @Nullable LocalDate qualifiedOn(boolean wasQualified, @Nullable LocalDate day) {
        if (wasQualified && day == null) {
            throw new UnreadableRecordException("qualified, but when?", new NullPointerException("qualifiedOn"));
        }
        return wasQualified ? day : null;
    }

    private static <V extends Record> Map.Entry<String, Function<WireEvent, NeedFact>> type(
            String name, Class<V> view, Translation<V> translation) {
        return Map.entry(
                PREFIX + name,
                event -> translation.fact(
                        Views.read(event.data(), view),
                        CityDay.of(event.envelope().time())));
    }

    private interface Translation<V> {
        NeedFact fact(V view, LocalDate on);
    }
}
