package org.maillage.needs.incoming.incubation;

import java.time.LocalDate;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.needs.incoming.incubation.ProjectView.Exit;

/** Views of projects as they are stored. Absent is absent. */
public final class ProjectContents implements StateMapping<ProjectView> {

    /** Where they are stored. */
    public static final String COLLECTION = "projects";

    @Override
    public Document write(ProjectView project) {
        var stored = new Document("givenUp", project.isGivenUp());
        put(stored, "needId", project.needId());
        put(stored, "title", project.title());
        Exit exit = project.exit();
        if (exit != null) {
            stored.append("outcome", exit.outcome())
                    .append("exitedOn", exit.on().toString());
        }
        return stored;
    }

    @Override
    public ProjectView read(Document stored) {
        String outcome = stored.getString("outcome");
        return new ProjectView(
                stored.get("needId", UUID.class),
                stored.getString("title"),
                outcome == null ? null : new Exit(outcome, LocalDate.parse(stored.getString("exitedOn"))));
    }

    private static void put(Document stored, String field, @Nullable Object value) {
        if (value != null) {
            stored.append(field, value);
        }
    }
}
