package org.maillage.projection.figures.impact;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.impact.JobFact.Corrected;
import org.maillage.projection.figures.impact.JobFact.Ended;
import org.maillage.projection.figures.impact.JobFact.Job;
import org.maillage.projection.figures.impact.JobFact.Matched;
import org.maillage.projection.figures.impact.JobFact.Situation;
import org.maillage.projection.figures.impact.JobFact.Split;
import org.maillage.projection.figures.impact.JobFact.StatusChecked;

/**
 * Situations connues à 12 mois, on the anniversary of the start, by differences: a check and an end never count twice. Those still in
 * post are a part too, so that they can be broken down.
 */
final class KnownAfterTwelveMonths implements Counted<KnownAfterTwelveMonths.Seen> {

    static final String KEY = "situations-12-mois";
    static final String IN_POST = "inPost";

    private static final String LEFT = "left";
    private static final int ANNIVERSARY_MONTHS = 12;

    sealed interface Seen permits StatusChecked, Ended, Matched, Split, Corrected {}

    @Override
    public Definition definition() {
        return Definition.sum(
                        KEY,
                        "Situations connues à 12 mois",
                        "personnes",
                        List.of("situation"),
                        "Emplois dont la situation à 12 mois est connue.")
                .ofPersons();
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case StatusChecked it -> it.counted() ? moved(it.job(), it.before(), it.after()) : List.of();
            case Ended it -> it.counted() ? moved(it.job(), it.before(), it.after()) : List.of();
            case Matched it -> moved(it.job(), it.before(), it.after());
            case Split it -> moved(it.job(), it.before(), it.after());
            case Corrected it ->
                it.counted()
                        ? Difference.between(it.before(), it.after(), job -> of(job, job.situation12()))
                        : List.of();
        };
    }

    private static List<Contribution> moved(Job job, Situation before, Situation after) {
        return Difference.between(before, after, situation -> of(job, situation));
    }

    private static List<Contribution> of(Job job, Situation situation) {
        Function<String, Contribution> one = value -> Contribution.one(
                job.startedOn().plusMonths(ANNIVERSARY_MONTHS),
                job.where(),
                Map.of("situation", value, "contract", job.contract().name()));
        return switch (situation) {
            case IN_POST -> List.of(one.apply(IN_POST), one.apply(IN_POST).inPart(IN_POST));
            case LEFT -> List.of(one.apply(LEFT));
            case NONE, UNKNOWN -> List.of();
        };
    }
}
