package org.maillage.needs.need;

import org.jspecify.annotations.Nullable;

/**
 * A meeting about a need. People are counted, never named.
 *
 * @param residents     of the participants, those who live in the district
 * @param organisations represented, a count
 */
public record Workshop(
        Kind kind,
        int participants,
        @Nullable Integer residents,
        @Nullable Integer organisations,
        Place place) {

    /** What kind of meeting. */
    public enum Kind {
        CREATIVITY,
        STAKEHOLDER_MEETING,
        RESIDENT_WORKSHOP,
        INTERVIEWS
    }
}
