package org.maillage.thirdplaces.incoming.incubation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.thirdplaces.incoming.incubation.Project.Structure;

/** What is known of a project as it is stored. Absent is absent. */
public final class ProjectMapping implements StateMapping<Project> {

    @Override
    public Document write(Project project) {
        var stored = new Document("thread", project.threadId()).append("synthetic", project.synthetic());
        put(stored, "title", project.title());
        put(stored, "structure", project.structure() == null ? null : write(project.structure()));
        put(
                stored,
                "exitedOn",
                project.exitedOn() == null ? null : project.exitedOn().toString());
        return stored;
    }

    private static Document write(Structure structure) {
        var stored = new Document("name", structure.name());
        put(stored, "opaqueId", structure.opaqueId());
        put(stored, "siret", structure.siret());
        put(stored, "siren", structure.siren());
        put(stored, "rna", structure.rna());
        return stored;
    }

    @Override
    public Project read(Document stored) {
        String exitedOn = stored.getString("exitedOn");
        return new Project(
                Objects.requireNonNull(stored.get("thread", UUID.class)),
                stored.getBoolean("synthetic"),
                stored.getString("title"),
                structure(stored.get("structure", Document.class)),
                exitedOn == null ? null : LocalDate.parse(exitedOn));
    }

    /** The structure stored so; null where there is none. */
    public static @Nullable Structure structure(@Nullable Document stored) {
        return stored == null
                ? null
                : new Structure(
                        stored.getString("name"),
                        stored.get("opaqueId", UUID.class),
                        stored.getString("siret"),
                        stored.getString("siren"),
                        stored.getString("rna"));
    }

    private static void put(Document stored, String field, @Nullable Object value) {
        if (value != null) {
            stored.append(field, value);
        }
    }
}
