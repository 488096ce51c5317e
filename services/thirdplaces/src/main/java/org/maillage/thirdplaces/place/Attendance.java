package org.maillage.thirdplaces.place;

import org.jspecify.annotations.Nullable;

/**
 * What an event held in a place counts. People are counted, never named.
 *
 * @param residents of the attendees, those who live in the QPV of the place, where they were counted
 */
public record Attendance(
        Kind kind, Price price, int attendees, @Nullable Integer residents) {

    /** Open to all or not. */
    public enum Kind {
        PUBLIC,
        PRIVATE
    }

    /** What one pays. */
    public enum Price {
        FREE,
        ADAPTED,
        FULL
    }
}
