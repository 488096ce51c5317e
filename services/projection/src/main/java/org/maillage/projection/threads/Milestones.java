package org.maillage.projection.threads;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.CityDay;

/** The long way from a need to its jobs in a few stations, each when it was first reached. */
final class Milestones {

    /** An award is told by its amount: a refusal has the same type. */
    private static final String DECIDED = "grant-decided";

    private static final Map<String, String> STAGES = Map.ofEntries(
            Map.entry("need-reported", "reported"),
            Map.entry("need-qualified", "qualified"),
            Map.entry("exploration-concluded", "explored"),
            Map.entry("study-delivered", "studied"),
            Map.entry("need-handed-over", "handed-over"),
            Map.entry("project-opened", "project"),
            Map.entry("structure-registered", "registered"),
            Map.entry(DECIDED, "funded"),
            Map.entry("occupant-moved-in", "installed"),
            Map.entry("service-opened", "service"),
            Map.entry("job-declared", "job"),
            Map.entry("need-answered", "answered"));

    private Milestones() {}

    /** In the order of their days. */
    static List<Milestone> of(List<Step> steps) {
        var reached = new LinkedHashMap<String, LocalDate>();
        for (Step step : steps) {
            String name = step.event().origin().name();
            String stage = STAGES.get(name);
            boolean refused = name.equals(DECIDED) && step.counts().getOrDefault("montant-accorde", 0L) <= 0;
            if (stage != null && !refused && !step.event().isDead()) {
                reached.putIfAbsent(stage, CityDay.of(step.event().origin().occurred()));
            }
        }
        var milestones = new ArrayList<Milestone>();
        LocalDate before = null;
        for (var it : reached.entrySet()) {
            Long days = before == null ? null : ChronoUnit.DAYS.between(before, it.getValue());
            milestones.add(new Milestone(it.getKey(), it.getValue(), days));
            before = it.getValue();
        }
        return milestones;
    }
}
