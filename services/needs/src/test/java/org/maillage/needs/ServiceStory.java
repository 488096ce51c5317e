package org.maillage.needs;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.databind.node.ObjectNode;

/** One service, as impact tells of it from its opening on. */
final class ServiceStory {

    private static final String NEEDS = "needIds";

    final UUID id = UUID.randomUUID();
    private long told;

    WireEvent opens(UUID... needs) {
        return Facts.fact("org.maillage.impact.service-opened.v1", "full", id, ++told, it -> name(it, List.of(needs)));
    }

    WireEvent closes(UUID... needs) {
        return Facts.fact("org.maillage.impact.service-closed.v1", "full", id, ++told, it -> name(it, List.of(needs)));
    }

    WireEvent names(Collection<UUID> before, Collection<UUID> now) {
        return corrected(it -> {
            name((ObjectNode) it.path("before"), before);
            name((ObjectNode) it.path("values"), now);
        });
    }

    WireEvent isCancelled(UUID... before) {
        return corrected(it -> {
            it.put("cancelled", true).remove("values");
            name((ObjectNode) it.path("before"), List.of(before));
        });
    }

    /** Something else about the same declaration, which means nothing here. */
    WireEvent isVerified() {
        return Facts.fact("org.maillage.impact.declaration-verified.v1", "", id, ++told, _ -> {});
    }

    private WireEvent corrected(Consumer<ObjectNode> change) {
        return Facts.fact("org.maillage.impact.declaration-corrected.v1", "/service.json", id, ++told, change);
    }

    private static void name(ObjectNode data, Collection<UUID> needs) {
        var named = data.putArray(NEEDS);
        needs.forEach(it -> named.add(it.toString()));
    }
}
