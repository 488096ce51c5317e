package org.maillage.projection.figures.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Programmes;
import org.maillage.projection.figures.impact.JobFact.Corrected;
import org.maillage.projection.figures.impact.JobFact.Declared;
import org.maillage.projection.figures.impact.JobFact.Ended;
import org.maillage.projection.figures.impact.JobFact.Job;
import org.maillage.projection.figures.impact.JobFact.Matched;
import org.maillage.projection.figures.impact.JobFact.Split;

/** Emplois: hundredths of full-time jobs as a stock, from the first day to the last, with the head count in parts of the same cells. */
final class Jobs implements Counted<Jobs.Seen> {

    static final String PERSONS = "persons";

    sealed interface Seen permits Declared, Ended, Matched, Split, Corrected {}

    @Override
    public Definition definition() {
        return Definition.shown(
                        "emplois",
                        "Emplois",
                        "ETP",
                        Measure.Count.stock()
                                .inHundredths()
                                .apart(Programmes.DIMENSION)
                                .telling(PERSONS),
                        List.of("contract", "nature", "gender", "livesInQpv", Programmes.DIMENSION),
                        "Équivalents temps plein en poste à la fin de la période, chaque emploi compté une seule fois.")
                .ofPersons();
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case Declared it -> all(it.job());
            case Ended it -> it.counted() ? add(-1, it.endedOn().plusDays(1), it.job()) : List.of();
            case Matched it -> Difference.between(it.job(), null, Jobs::all);
            case Split it -> all(it.job());
            case Corrected it -> it.counted() ? Difference.between(it.before(), it.after(), Jobs::all) : List.of();
        };
    }

    /** From its first day, and once it has ended until its last. */
    private static List<Contribution> all(Job job) {
        var contributions = new ArrayList<>(add(1, job.startedOn(), job));
        if (job.endedOn() != null) {
            contributions.addAll(add(-1, job.endedOn().plusDays(1), job));
        }
        return contributions;
    }

    private static List<Contribution> add(int sign, LocalDate on, Job job) {
        var by = Map.of(
                "contract", job.contract().name(),
                "nature", job.nature().name(),
                "gender", job.gender().name(),
                "livesInQpv", job.livesInQpv().name());
        var work = Contribution.of((long) sign * job.fteHundredths(), on, job.where(), by);
        var contributions = new ArrayList<>(Programmes.with(work, job.programmes()));
        contributions.add(new Contribution(on, job.where(), by, PERSONS, sign));
        return contributions;
    }
}
