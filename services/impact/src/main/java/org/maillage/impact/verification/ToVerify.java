package org.maillage.impact.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that may not be so any more.
 *
 * @param file    what is to be verified
 * @param cause   why
 * @param because the file that changed
 * @param on      when it did, ISO text
 * @param detail  how the project ended, or how many persons the report says were served
 */
public record ToVerify(
        Kind kind,
        UUID file,
        Cause cause,
        UUID because,
        String on,
        @Nullable String detail) {

    /** What is to be verified. */
    public enum Kind {
        JOB,
        SERVICE,
        GRANT
    }

    /** Why. */
    public enum Cause {
        /** Its project has left the incubation. */
        PROJECT_EXITED,
        /** The job in whose stead it does not count was cancelled at the very moment of the match. */
        PRINCIPAL_CANCELLED,
        /** Its employer, or who provides it, has left its third place. */
        OCCUPANT_MOVED_OUT,
        /** The report of the grant tells of persons served, and nobody has declared beneficiaries. */
        BENEFICIARIES_EXPECTED
    }
}
