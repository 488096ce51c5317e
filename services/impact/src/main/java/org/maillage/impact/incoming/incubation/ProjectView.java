package org.maillage.impact.incoming.incubation;

import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.StateMapping;

/**
 * A project as this service knows it.
 *
 * @param thread    its thread
 * @param synthetic demonstration data
 * @param title     null until it is heard
 * @param outcome   how it left the incubation
 * @param exitedOn  when, ISO text
 */
public record ProjectView(
        UUID thread,
        boolean synthetic,
        @Nullable String title,
        @Nullable String outcome,
        @Nullable String exitedOn) {

    /** As it is stored. */
    public static final StateMapping<ProjectView> STORED = new StateMapping<>() {
        @Override
        public Document write(ProjectView it) {
            return new Document("thread", it.thread)
                    .append("synthetic", it.synthetic)
                    .append("title", it.title)
                    .append("outcome", it.outcome)
                    .append("exitedOn", it.exitedOn);
        }

        @Override
        public ProjectView read(Document stored) {
            return new ProjectView(
                    stored.get("thread", UUID.class),
                    stored.getBoolean("synthetic"),
                    stored.getString("title"),
                    stored.getString("outcome"),
                    stored.getString("exitedOn"));
        }
    };
}
