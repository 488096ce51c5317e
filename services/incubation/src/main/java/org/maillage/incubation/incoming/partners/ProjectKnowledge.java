package org.maillage.incubation.incoming.partners;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Said;
import org.maillage.incubation.cohort.Candidacies;
import org.maillage.incubation.incoming.Known;
import org.maillage.incubation.incoming.needs.HandOvers;
import org.maillage.incubation.incoming.needs.NeedThreads;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.ProjectOpened;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.StructureRegistered;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.ProjectState.Live;
import org.maillage.incubation.project.RegisteredStructures;

/** Loads what projects have to know of other files, once for a batch: needs, cohorts, registered structures. */
public final class ProjectKnowledge implements Knowledge<ProjectState, ProjectCommand, Known> {

    private static final String OF_NEEDS = "org.maillage.needs.";

    private final NeedThreads needs;
    private final Candidacies cohorts;
    private final RegisteredStructures structures;
    private final Organisations organisations;

    /** @param keys for the pseudonyms of sole traders */
    public ProjectKnowledge(NeedThreads needs, Candidacies cohorts, RegisteredStructures structures, FileKeys keys) {
        this.needs = needs;
        this.cohorts = cohorts;
        this.structures = structures;
        this.organisations = new Organisations(keys);
    }

    @Override
    public Known of(Translator.Batch<ProjectState, ProjectCommand> batch, Collection<Said<?>> statements) {
        var asked = new Asked();
        for (Said<?> said : statements) {
            asked.add(said, batch.state(said.file()));
        }
        return new Known(
                batch,
                asked.projects,
                needs.of(asked.needs, asked.projects),
                asked.cohorts.isEmpty() ? Map.of() : cohorts.lastDays(asked.cohorts),
                structures.holders(asked.structures));
    }

    /** What the statements of one batch name. */
    private final class Asked {

        private final Set<UUID> projects = new HashSet<>();
        private final Set<UUID> needs = new HashSet<>();
        private final Set<UUID> cohorts = new HashSet<>();
        private final Set<String> structures = new HashSet<>();

        void add(Said<?> said, @Nullable ProjectState state) {
            projects.add(said.file());
            if (state instanceof Live live && live.file().presentation().needId() != null) {
                needs.add(live.file().presentation().needId());
            }
            if (said.envelope().type().startsWith(OF_NEEDS)) {
                needs.add(HandOvers.need(said.envelope()));
            }
            if (said.data() instanceof ProjectOpened opened) {
                add(needs, opened.need());
                add(cohorts, opened.cohort());
            }
            if (said.data() instanceof StructureRegistered registered) {
                String structure = organisations.named(registered.structure()).registered();
                if (structure != null) {
                    structures.add(structure);
                }
            }
        }

        private static void add(Set<UUID> files, SaidV1.@Nullable Reference named) {
            if (named != null) {
                files.add(named.file());
            }
        }
    }
}
