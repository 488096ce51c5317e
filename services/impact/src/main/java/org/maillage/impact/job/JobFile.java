package org.maillage.impact.job;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a claim in every state.
 *
 * @param version      1 as declared, one more with each correction
 * @param months       length of the contract from the first day, renewals included
 * @param checked      the checkpoints that are done
 * @param atTwelve     what the check at 12 months found
 * @param endedOn      last day
 * @param endReason    why it ended
 * @param matchedInto  the older claim of the same job, in whose stead it does not count
 */
public record JobFile(
        Claim claim,
        int version,
        @Nullable Integer months,
        Set<Checkpoint> checked,
        @Nullable Situation atTwelve,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        @Nullable JobId matchedInto) {

    private static final int MONTHS_TO_SITUATION = 12;

    public JobFile {
        checked = Set.copyOf(checked);
    }

    static JobFile opened(Claim claim) {
        return new JobFile(claim, 1, claim.contractMonths(), Set.of(), null, null, null, null);
    }

    /** Whether it counts: not while it is matched into another. */
    public boolean counted() {
        return matchedInto == null;
    }

    /** What is known of the person 12 months after the hiring: who left before is gone, whatever was checked. */
    public Situation situation12() {
        boolean leftBefore =
                endedOn != null && endedOn.isBefore(claim.startedOn().plusMonths(MONTHS_TO_SITUATION));
        return leftBefore ? Situation.LEFT : Objects.requireNonNullElse(atTwelve, Situation.NONE);
    }

    /** All that it counts for, or would if it were not matched. */
    public JobCount count() {
        return new JobCount(
                claim.fteHundredths(),
                claim.contract(),
                claim.nature(),
                claim.gender(),
                claim.livesInQpv(),
                claim.startedOn(),
                endedOn,
                claim.place().districts(),
                claim.programmes(),
                situation12());
    }

    /** First day after the contract; null for one that does not end by itself. */
    public @Nullable LocalDate contractOverOn() {
        return months == null || !claim.contract().hasAnEnd()
                ? null
                : claim.startedOn().plusMonths(months);
    }

    JobFile checked(Checkpoint checkpoint, CheckedStatus status) {
        var more = EnumSet.noneOf(Checkpoint.class);
        more.addAll(checked);
        if (checkpoint != Checkpoint.OTHER) {
            more.add(checkpoint);
        }
        Situation found = status == CheckedStatus.LEFT ? Situation.LEFT : Situation.IN_POST;
        return new JobFile(
                claim,
                version,
                months,
                more,
                checkpoint == Checkpoint.M12 ? found : atTwelve,
                endedOn,
                endReason,
                matchedInto);
    }

    JobFile renewed(@Nullable Integer newMonths) {
        return newMonths == null
                ? this
                : new JobFile(claim, version, newMonths, checked, atTwelve, endedOn, endReason, matchedInto);
    }

    JobFile ended(LocalDate on, @Nullable EndReason reason) {
        return new JobFile(claim, version, months, checked, atTwelve, on, reason, matchedInto);
    }

    JobFile matched(@Nullable JobId into) {
        return new JobFile(claim, version, months, checked, atTwelve, endedOn, endReason, into);
    }

    JobFile corrected(Claim newer) {
        return new JobFile(
                newer, version + 1, newer.contractMonths(), checked, atTwelve, endedOn, endReason, matchedInto);
    }
}
