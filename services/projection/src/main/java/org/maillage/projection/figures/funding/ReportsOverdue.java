package org.maillage.projection.figures.funding;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.funding.FundingFact.ReportFiled;
import org.maillage.projection.figures.funding.FundingFact.ReportOverdue;

/** Comptes rendus en retard: from the day after the last day in time until a report is filed. */
final class ReportsOverdue implements Counted<ReportsOverdue.Seen> {

    sealed interface Seen permits ReportOverdue, ReportFiled {}

    @Override
    public Definition definition() {
        return Definition.sum(
                "bilans-en-retard",
                "Comptes rendus en retard",
                "dossiers",
                Measure.Count.stock(),
                List.of(Breakdowns.SCHEME),
                "Subventions dont le compte rendu financier est attendu et en retard à la fin de la période.");
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case ReportOverdue it ->
                List.of(Contribution.one(
                        it.dueOn().plusDays(1), it.where(), Map.of(Breakdowns.SCHEME, it.schemeCode())));
            case ReportFiled it
            when it.wasOverdue() ->
                List.of(Contribution.oneLess(it.on(), it.where(), Map.of(Breakdowns.SCHEME, it.schemeCode())));
            case ReportFiled _ -> List.of();
        };
    }
}
