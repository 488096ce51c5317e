package org.maillage.needs.need;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a need on (porteur): at least a structure or a person.
 *
 * @param structure an existing structure
 * @param personId  opaque id of a person or a collective
 */
public record Holder(
        Kind kind,
        @Nullable Organisation structure,
        @Nullable UUID personId) {

    public Holder {
        if (structure == null && personId == null) {
            throw new IllegalArgumentException("a holder is a structure or a person");
        }
    }

    /** What kind of holder. */
    public enum Kind {
        PERSON,
        COLLECTIVE,
        EXISTING_STRUCTURE
    }
}
