package org.maillage.incubation.incoming;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.incubation.incoming.needs.Threads;
import org.maillage.incubation.project.Candidacy;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectId;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.ProjectState.Live;
import org.maillage.incubation.project.Structure;

/** What this service knows from elsewhere when it decides about projects; loaded for a batch, asked at each decision. */
public final class Known {

    private final Translator.Batch<ProjectState, ProjectCommand> batch;
    private final Set<UUID> projects;
    private final Threads threads;
    private final Map<UUID, LocalDate> lastDays;
    private final Map<String, ProjectId> holders;

    /**
     * @param projects of the batch
     * @param lastDays of candidacies, of the cohorts that are known
     * @param holders  projects for which structures are registered
     */
    public Known(
            Translator.Batch<ProjectState, ProjectCommand> batch,
            Set<UUID> projects,
            Threads threads,
            Map<UUID, LocalDate> lastDays,
            Map<String, ProjectId> holders) {
        this.batch = batch;
        this.projects = Set.copyOf(projects);
        this.threads = threads;
        this.lastDays = Map.copyOf(lastDays);
        this.holders = Map.copyOf(holders);
    }

    /** The need of a project's thread: the one named, else the one that was handed over to it; what it was merged into. */
    public @Nullable UUID needOf(UUID project, @Nullable UUID named) {
        return threads.needOf(project, named);
    }

    /** The need of the thread of a project that is open. */
    public @Nullable UUID needOf(UUID project) {
        return needOf(
                project,
                batch.state(project) instanceof Live live
                        ? live.file().presentation().needId()
                        : null);
    }

    /** A candidacy for a cohort, known or not. */
    public Candidacy candidacy(UUID cohort) {
        return new Candidacy(cohort, lastDays.get(cohort));
    }

    /** Another project for which this structure is registered, earlier messages of the batch included. */
    public @Nullable ProjectId holder(Organisation structure, UUID besides) {
        String registered = structure.registered();
        if (registered == null) {
            return null;
        }
        ProjectId stored = holders.get(registered);
        if (stored != null && !stored.value().equals(besides)) {
            return stored;
        }
        return projects.stream()
                .filter(it -> !it.equals(besides) && registered.equals(registeredFor(it)))
                .findFirst()
                .map(ProjectId::new)
                .orElse(null);
    }

    private @Nullable String registeredFor(UUID project) {
        if (!(batch.state(project) instanceof Live live)) {
            return null;
        }
        Structure structure = live.file().structure();
        return structure == null ? null : structure.organisation().registered();
    }
}
