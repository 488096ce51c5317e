package org.maillage.thirdplaces.incoming.incubation;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the events of projects, version 1: only what is needed here. */
interface ProjectEventsV1 {

    record ProjectOpened(String title) {
        public ProjectOpened {
            Objects.requireNonNull(title, "title");
        }
    }

    record StructureRegistered(Organisation structure) {
        public StructureRegistered {
            Objects.requireNonNull(structure, "structure");
        }
    }

    record Organisation(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna) {
        public Organisation {
            Objects.requireNonNull(name, "name");
        }
    }
}
