package org.maillage.projection.incoming.needs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.Theme;
import org.maillage.projection.figures.needs.NeedFact;
import org.maillage.projection.figures.needs.NeedFact.ClosedState;
import org.maillage.projection.figures.needs.NeedFact.ExplorationOutcome;
import org.maillage.projection.figures.needs.NeedFact.HolderKind;
import org.maillage.projection.figures.needs.NeedFact.SensorKind;
import org.maillage.projection.figures.needs.NeedFact.SetAsideOutcome;
import org.maillage.projection.figures.needs.NeedFact.StudyConclusion;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Views;
import org.maillage.projection.incoming.Vocabulary;
import org.maillage.projection.incoming.Vocabulary.Told;
import org.maillage.projection.incoming.Vocabulary.Word;
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
public final class NeedFacts {

    private NeedFacts() {}

    /** Every type that is counted. */
    public static Facts vocabulary() {
        return new Vocabulary(
                "needs",
                Word.of("need-reported.v1", NeedReportedV1.class, NeedFacts::reported),
                Word.of("need-acknowledged.v1", NeedAcknowledgedV1.class, NeedFacts::acknowledged),
                Word.of("need-qualified.v1", NeedQualifiedV1.class, NeedFacts::qualified),
                Word.of("need-merged.v1", NeedMergedV1.class, NeedFacts::merged),
                Word.of("need-set-aside.v1", NeedSetAsideV1.class, NeedFacts::setAside),
                Word.of("need-reopened.v1", NeedReopenedV1.class, NeedFacts::reopened),
                Word.of("exploration-concluded.v1", ExplorationConcludedV1.class, NeedFacts::explorationConcluded),
                Word.of("study-delivered.v1", StudyDeliveredV1.class, NeedFacts::studyDelivered),
                Word.of("need-handed-over.v1", NeedHandedOverV1.class, NeedFacts::handedOver),
                Word.of("need-answered.v1", NeedAnsweredV1.class, NeedFacts::answered));
    }

    private static NeedFact reported(NeedReportedV1 it, Told told) {
        return new NeedFact.Reported(
                told.on(),
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()),
                Views.constant(it.sensorKind(), SensorKind.UNKNOWN));
    }

    private static NeedFact acknowledged(NeedAcknowledgedV1 it, Told told) {
        return new NeedFact.Acknowledged(
                it.reportedOn(),
                it.daysSinceReport(),
                Territories.of(it.qpv(), it.qpvBasis()),
                Views.constant(it.sensorKind(), SensorKind.UNKNOWN));
    }

    private static NeedFact qualified(NeedQualifiedV1 it, Told told) {
        return new NeedFact.Qualified(told.on(), Territories.of(it.qpv(), it.qpvBasis()), theme(it.theme()));
    }

    private static NeedFact merged(NeedMergedV1 it, Told told) {
        return new NeedFact.Merged(
                qualifiedOn(it.wasQualified(), it.qualifiedOn()),
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()));
    }

    private static NeedFact setAside(NeedSetAsideV1 it, Told told) {
        return new NeedFact.SetAside(
                qualifiedOn(it.wasQualified(), it.qualifiedOn()),
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()),
                Views.constant(it.outcome(), SetAsideOutcome.UNKNOWN));
    }

    private static NeedFact reopened(NeedReopenedV1 it, Told told) {
        return new NeedFact.Reopened(
                told.on(),
                qualifiedOn(it.wasQualified(), it.qualifiedOn()),
                Territories.of(it.qpv(), it.qpvBasis()),
                theme(it.theme()),
                Views.constant(it.fromState(), ClosedState.UNKNOWN));
    }

    private static NeedFact explorationConcluded(ExplorationConcludedV1 it, Told told) {
        return new NeedFact.ExplorationConcluded(
                told.on(),
                Territories.of(it.qpv(), it.qpvBasis()),
                Views.constant(it.outcome(), ExplorationOutcome.UNKNOWN));
    }

    private static NeedFact studyDelivered(StudyDeliveredV1 it, Told told) {
        return new NeedFact.StudyDelivered(
                told.on(),
                Territories.of(it.qpv(), it.qpvBasis()),
                Views.constant(it.conclusion(), StudyConclusion.UNKNOWN));
    }

    private static NeedFact handedOver(NeedHandedOverV1 it, Told told) {
        return new NeedFact.HandedOver(
                told.on(),
                Territories.of(it.qpv(), it.qpvBasis()),
                Views.constant(it.holderKind(), HolderKind.UNKNOWN));
    }

    private static NeedFact answered(NeedAnsweredV1 it, Told told) {
        return new NeedFact.Answered(
                told.on(),
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
}
