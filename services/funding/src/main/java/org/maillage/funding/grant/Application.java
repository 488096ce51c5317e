package org.maillage.funding.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param callId              the call that it answers
 * @param projectId           project of the thread
 * @param needId              need of the thread, where there is no project
 * @param title               object, in French
 * @param requestedCents      amount asked
 * @param actionTo            last day of the action
 * @param targets             districts of the action
 * @param totalBudgetCents    of the action
 * @param economicActivity    whether de-minimis rules apply
 * @param deMinimisPriorCents aid declared over the three years before
 * @param synthetic           demonstration data
 */
public record Application(
        UUID callId,
        Organisation applicant,
        @Nullable UUID projectId,
        @Nullable UUID needId,
        String title,
        long requestedCents,
        LocalDate actionFrom,
        LocalDate actionTo,
        List<Target> targets,
        @Nullable Long totalBudgetCents,
        RepublicanCommitment republicanCommitment,
        boolean economicActivity,
        @Nullable Long deMinimisPriorCents,
        boolean synthetic) {

    private static final int WHOLE = 100;

    public Application {
        targets = List.copyOf(targets);
    }

    /** What the shares of its targets come to. */
    int sharedPercent() {
        return targets.stream().mapToInt(Target::sharePercent).sum();
    }

    boolean isSharedOut() {
        return sharedPercent() == WHOLE;
    }

    boolean lacksCommitment() {
        var form = applicant.legalForm();
        return form != null
                && form.owesRepublicanCommitment()
                && republicanCommitment == RepublicanCommitment.NOT_APPLICABLE;
    }
}
