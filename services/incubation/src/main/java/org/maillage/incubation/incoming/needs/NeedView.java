package org.maillage.incubation.incoming.needs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a need.
 *
 * @param projectId    that it was handed over to
 * @param handedOverAt when
 * @param mergedInto   the need in which it lives on
 */
public record NeedView(
        @Nullable UUID projectId,
        @Nullable Instant handedOverAt,
        @Nullable UUID mergedInto) {

    static final NeedView NOTHING_YET = new NeedView(null, null, null);

    NeedView handedOver(UUID project, Instant at) {
        return new NeedView(project, at, mergedInto);
    }

    NeedView merged(UUID into) {
        return new NeedView(projectId, handedOverAt, into);
    }
}
