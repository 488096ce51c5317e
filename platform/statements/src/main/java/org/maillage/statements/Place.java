package org.maillage.statements;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A place in the data of a statement while it is walked through; the pointer is only made when there is a fault. */
record Place(@Nullable Place parent, String step) {

    /** Where {@code data} itself is in the event. */
    static final Place DATA = new Place(null, "data");

    JsonPointer pointer() {
        JsonPointer above = parent == null ? JsonPointer.empty() : parent.pointer();
        return above.appendProperty(step);
    }

    /** The first fault that {@code visitor} finds in {@code node} or below it, depth first. */
    Optional<Fault> walk(JsonNode node, Visitor visitor) {
        Optional<Fault> here = visitor.visit(this, node);
        if (here.isPresent() || !node.isContainer()) {
            return here;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<Fault> found = new Place(this, Integer.toString(i)).walk(node.path(i), visitor);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        for (var property : node.properties()) {
            Optional<Fault> found = new Place(this, property.getKey()).walk(property.getValue(), visitor);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Looks at one node. */
    @FunctionalInterface
    interface Visitor {

        Optional<Fault> visit(Place place, JsonNode node);
    }
}
