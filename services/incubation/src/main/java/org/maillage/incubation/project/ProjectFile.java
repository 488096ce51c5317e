package org.maillage.incubation.project;

import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Collections.unmodifiableSortedSet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a project in every state.
 *
 * @param openedOn   day of the opening, the first of the file
 * @param cohort     applied to, or entered
 * @param admission  null until it is admitted
 * @param milestones reached
 * @param structure  null until one is registered
 * @param checks     survival checks made, and whether the structure was still active
 */
public record ProjectFile(
        Presentation presentation,
        Origin origin,
        LocalDate openedOn,
        @Nullable UUID cohort,
        @Nullable Admission admission,
        SortedSet<Milestone> milestones,
        @Nullable Structure structure,
        SortedMap<Anniversary, Boolean> checks) {

    public ProjectFile {
        milestones = unmodifiableSortedSet(new TreeSet<>(milestones));
        checks = unmodifiableSortedMap(new TreeMap<>(checks));
    }

    static ProjectFile opened(Presentation presentation, Origin origin, LocalDate on) {
        return new ProjectFile(presentation, origin, on, null, null, new TreeSet<>(), null, new TreeMap<>());
    }

    /** The survival checks that are still to be made; none once the structure was found inactive. */
    public List<Anniversary> missingChecks() {
        if (structure == null || checks.containsValue(false)) {
            return List.of();
        }
        return EnumSet.allOf(Anniversary.class).stream()
                .filter(it -> !checks.containsKey(it))
                .toList();
    }

    ProjectFile appliedTo(@Nullable UUID newer) {
        return new ProjectFile(presentation, origin, openedOn, newer, admission, milestones, structure, checks);
    }

    ProjectFile admitted(@Nullable UUID into, LocalDate on) {
        return new ProjectFile(
                presentation, origin, openedOn, into, new Admission(into, on), milestones, structure, checks);
    }

    ProjectFile reached(Milestone milestone) {
        var more = new TreeSet<>(milestones);
        more.add(milestone);
        return new ProjectFile(presentation, origin, openedOn, cohort, admission, more, structure, checks);
    }

    ProjectFile registered(Structure registered) {
        return new ProjectFile(presentation, origin, openedOn, cohort, admission, milestones, registered, checks);
    }

    ProjectFile checked(Anniversary anniversary, boolean active) {
        var more = new TreeMap<>(checks);
        more.put(anniversary, active);
        return new ProjectFile(presentation, origin, openedOn, cohort, admission, milestones, structure, more);
    }
}
