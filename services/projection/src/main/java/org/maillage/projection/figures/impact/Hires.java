package org.maillage.projection.figures.impact;

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
import org.maillage.projection.figures.impact.JobFact.Job;
import org.maillage.projection.figures.impact.JobFact.LivesInQpv;
import org.maillage.projection.figures.impact.JobFact.Matched;
import org.maillage.projection.figures.impact.JobFact.Split;

/** Embauches of which it is known whether the person lives in a QPV; those who do are a part, so that they can be broken down too. */
final class Hires implements Counted<Hires.Seen> {

    static final String KEY = "embauches";
    static final String RESIDENTS = LivesInQpv.YES.name();

    sealed interface Seen permits Declared, Matched, Split, Corrected {}

    @Override
    public Definition definition() {
        return Definition.sum(
                        KEY,
                        "Embauches",
                        "personnes",
                        new Measure.Count().apart(Programmes.DIMENSION),
                        List.of("livesInQpv", "gender", "contract", Programmes.DIMENSION),
                        "Embauches dont on sait si la personne habite un QPV.")
                .ofPersons();
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case Declared it -> of(it.job());
            case Matched it -> Difference.between(it.job(), null, Hires::of);
            case Split it -> of(it.job());
            case Corrected it -> it.counted() ? Difference.between(it.before(), it.after(), Hires::of) : List.of();
        };
    }

    private static List<Contribution> of(Job job) {
        var by = Map.of(
                "livesInQpv", job.livesInQpv().name(),
                "gender", job.gender().name(),
                "contract", job.contract().name());
        var hire = Contribution.one(job.startedOn(), job.where(), by);
        return switch (job.livesInQpv()) {
            case YES -> {
                var contributions = new ArrayList<>(Programmes.with(hire, job.programmes()));
                contributions.add(hire.inPart(RESIDENTS));
                yield contributions;
            }
            case NO -> Programmes.with(hire, job.programmes());
            case UNKNOWN -> List.of();
        };
    }
}
