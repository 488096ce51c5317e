package org.maillage.funding.incoming.incubation;

import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.funding.incoming.incubation.ProjectView.Structure;

/** Views of projects as they are stored. Absent is absent. */
public final class ProjectContents implements StateMapping<ProjectView> {

    /** Where they are stored. */
    public static final String COLLECTION = "projects";

    @Override
    public Document write(ProjectView project) {
        var stored = new Document("threadId", project.threadId()).append("abandoned", project.abandoned());
        put(stored, "title", project.title());
        Structure structure = project.structure();
        if (structure != null) {
            var its = new Document("name", structure.name());
            put(its, "opaqueId", structure.id());
            put(its, "siret", structure.siret());
            put(its, "siren", structure.siren());
            put(its, "rna", structure.rna());
            put(its, "legalForm", structure.legalForm());
            stored.append("structure", its);
        }
        return stored;
    }

    @Override
    public ProjectView read(Document stored) {
        Document structure = stored.get("structure", Document.class);
        return new ProjectView(
                Objects.requireNonNull(stored.get("threadId", UUID.class)),
                stored.getString("title"),
                structure == null ? null : structure(structure),
                stored.getBoolean("abandoned", false));
    }

    private static Structure structure(Document stored) {
        return new Structure(
                stored.getString("name"),
                stored.get("opaqueId", UUID.class),
                stored.getString("siret"),
                stored.getString("siren"),
                stored.getString("rna"),
                stored.getString("legalForm"));
    }

    private static void put(Document stored, String field, @Nullable Object value) {
        if (value != null) {
            stored.append(field, value);
        }
    }
}
