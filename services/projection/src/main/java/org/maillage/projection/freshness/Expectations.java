package org.maillage.projection.freshness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the registry of partners says is expected of whom. */
public interface Expectations {

    /**
     * What was last read of it.
     *
     * @param asOf when that was; null when it could never be read, and nobody knows what is expected
     */
    record Known(List<Expectation> all, @Nullable Instant asOf) {

        public Known {
            all = List.copyOf(all);
        }
    }

    /** The registry as it is, else as it was when it last answered. */
    Known known();
}
