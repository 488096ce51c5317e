package org.maillage.partners.statement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.statements.Fault;
import tools.jackson.databind.JsonNode;

/** One message of a request, before any check. */
public sealed interface Submission {

    /**
     * @param attributes CloudEvents attributes as the partner gave them, by name
     * @param data       null when there is none
     * @param bytes      how large it was
     */
    record Given(Map<String, String> attributes, @Nullable JsonNode data, int bytes) implements Submission {

        public Given {
            attributes = Map.copyOf(attributes);
        }

        /** An attribute; null when absent. */
        @Nullable
        String attribute(String name) {
            return attributes.get(name);
        }
    }

    /** An entry of a batch that is no CloudEvent at all. */
    record Unreadable(Fault fault) implements Submission {}
}
