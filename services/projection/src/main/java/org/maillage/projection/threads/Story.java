package org.maillage.projection.threads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.projection.figures.CityDay;

/**
 * A thread as it is told.
 *
 * @param steps    as they occurred
 * @param totals   by figure what all its events add to the whole, in the figure's smallest unit
 * @param openEnds what waits for a next step on {@code day}
 */
public record Story(
        Chain chain,
        State state,
        List<Step> steps,
        List<Milestone> milestones,
        Map<String, Long> totals,
        List<OpenEnd> openEnds,
        LocalDate day) {

    /** The story that a chain tells on a day. */
    public static Story of(Chain chain, LocalDate today) {
        var steps = Steps.of(chain);
        var totals = new TreeMap<String, Long>();
        steps.forEach(step -> step.counts().forEach((figure, amount) -> totals.merge(figure, amount, Long::sum)));
        return new Story(
                chain, state(chain, totals), steps, Milestones.of(steps), totals, OpenEnds.of(chain, today), today);
    }

    /** The day on which it began. */
    public LocalDate begun() {
        return CityDay.of(chain.root().events().getFirst().origin().occurred());
    }

    /** In one line, for people. */
    public String summary() {
        return Summary.of(this);
    }

    private static State state(Chain chain, Map<String, Long> totals) {
        if (totals.getOrDefault("besoins-repondus", 0L) > 0) {
            return State.ANSWERED;
        }
        boolean aside = false;
        for (var event : chain.root().events()) {
            switch (event.origin().name()) {
                case "need-set-aside" -> aside = true;
                case "need-reopened" -> aside = false;
                default -> {}
            }
        }
        return aside ? State.SET_ASIDE : State.OPEN;
    }
}
