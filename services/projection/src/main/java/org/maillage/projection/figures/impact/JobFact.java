package org.maillage.projection.figures.impact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;

/** What happened to a job, or to what is known of it. Whatever is matched into another job counts no more until it is split again. */
public sealed interface JobFact {

    record Declared(Job job) implements JobFact, Jobs.Seen, Hires.Seen {}

    /**
     * @param endedOn the last day
     * @param counted false while the job is matched into another
     */
    record Ended(Job job, LocalDate endedOn, boolean counted, Situation before, Situation after)
            implements JobFact, Jobs.Seen, KnownAfterTwelveMonths.Seen {}

    /** @param counted false while the job is matched into another */
    record StatusChecked(Job job, boolean counted, Situation before, Situation after)
            implements JobFact, KnownAfterTwelveMonths.Seen {}

    /** @param job what this claim no longer counts for */
    record Matched(Job job, Situation before, Situation after)
            implements JobFact, Jobs.Seen, Hires.Seen, KnownAfterTwelveMonths.Seen {}

    /** @param job what this claim counts for again */
    record Split(Job job, Situation before, Situation after)
            implements JobFact, Jobs.Seen, Hires.Seen, KnownAfterTwelveMonths.Seen {}

    /**
     * @param after   null when the job never was
     * @param counted false while the job is matched into another
     */
    record Corrected(Job before, @Nullable Job after, boolean counted)
            implements JobFact, Jobs.Seen, Hires.Seen, KnownAfterTwelveMonths.Seen {}

    /**
     * Everything that a job counts for.
     *
     * @param fteHundredths 100 for a full-time job
     * @param where         the district of the place of work
     * @param endedOn       the last day; null while it goes on
     * @param situation12   twelve months after the start
     */
    record Job(
            int fteHundredths,
            Contract contract,
            Nature nature,
            Gender gender,
            LivesInQpv livesInQpv,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            Territories where,
            List<String> programmes,
            Situation situation12) {}

    enum Contract {
        CDI,
        CDD,
        CDDI,
        CDI_INCLUSION,
        ALTERNANCE,
        PEC,
        INTERIM,
        SELF_EMPLOYED,
        OTHER,
        UNKNOWN
    }

    enum Nature {
        CREATED,
        MAINTAINED,
        INSERTION,
        UNKNOWN
    }

    enum Gender {
        WOMAN,
        MAN,
        OTHER,
        UNKNOWN
    }

    /** At hiring. */
    enum LivesInQpv {
        YES,
        NO,
        UNKNOWN
    }

    enum Situation {
        /** Not known, or not yet. */
        NONE,
        IN_POST,
        LEFT,
        UNKNOWN
    }
}
