package org.maillage.impact.job;

import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.impact.job.CheckedStatus.IN_POST;
import static org.maillage.impact.job.CheckedStatus.LEFT;
import static org.maillage.impact.job.CheckedStatus.RENEWED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.job.JobCommand.Check;
import org.maillage.impact.job.JobEvent.JobConfirmed;
import org.maillage.impact.job.JobEvent.JobEnded;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
import org.maillage.impact.job.JobRejection.CheckTooEarly;
import org.maillage.impact.job.JobRejection.CheckedAlready;
import org.maillage.impact.job.JobRejection.EndBeforeStart;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.StepNotAllowed;
import org.maillage.impact.job.JobState.Declared;
import org.maillage.impact.job.JobState.Running;

/** Rules of checking a situation, and of what a check leads to: a confirmation, or the end. */
final class Checks {

    private static final int M6_FROM_MONTHS = 5;
    private static final int M12_FROM_MONTHS = 11;

    private Checks() {}

    static Decision<JobEvent, JobRejection> check(Running job, Check command) {
        return fault(job.file(), command)
                .<Decision<JobEvent, JobRejection>>map(Decision::refuse)
                .orElseGet(() -> new Decision.Accepted<>(events(job, command)));
    }

    private static Optional<JobRejection> fault(JobFile file, Check command) {
        if (file.checked().contains(command.checkpoint())) {
            return Optional.of(new CheckedAlready(command.checkpoint()));
        }
        LocalDate startedOn = file.claim().startedOn();
        LocalDate from = startedOn.plusMonths(monthsTo(command.checkpoint()));
        if (command.checkpoint() != Checkpoint.HIRING
                && command.checkpoint() != Checkpoint.OTHER
                && Days.of(command.at()).isBefore(from)) {
            return Optional.of(new CheckTooEarly(command.checkpoint(), from));
        }
        if (command.status() == RENEWED && command.months() == null) {
            return Optional.of(Invalid.MONTHS);
        }
        return command.status() == LEFT ? endFault(command.endedOn(), startedOn) : Optional.empty();
    }

    private static Optional<JobRejection> endFault(@Nullable LocalDate endedOn, LocalDate startedOn) {
        if (endedOn == null) {
            return Optional.of(Invalid.ENDED_ON);
        }
        return endedOn.isBefore(startedOn) ? Optional.of(new EndBeforeStart(endedOn, startedOn)) : Optional.empty();
    }

    private static int monthsTo(Checkpoint checkpoint) {
        return switch (checkpoint) {
            case HIRING, OTHER -> 0;
            case M6 -> M6_FROM_MONTHS;
            case M12 -> M12_FROM_MONTHS;
        };
    }

    private static List<JobEvent> events(Running job, Check command) {
        JobFile checked = after(job.file(), command);
        var events = new ArrayList<JobEvent>();
        events.add(new JobStatusChecked(
                command.at(),
                command.checkpoint(),
                command.status(),
                command.status() == LEFT ? command.endedOn() : null,
                command.status() == LEFT ? command.endReason() : null,
                command.status() == RENEWED ? command.months() : null,
                command.evidence(),
                checked.count(),
                checked.counted(),
                job.file().situation12(),
                checked.situation12()));
        if (command.checkpoint() == Checkpoint.HIRING && command.status() == IN_POST && job instanceof Declared) {
            events.add(new JobConfirmed(command.at(), command.evidence(), command.by()));
        }
        if (command.status() == LEFT && command.endedOn() != null) {
            events.add(ended(checked, command.at(), command.endedOn(), command.endReason()));
        }
        return events;
    }

    private static JobFile after(JobFile file, Check command) {
        return file.checked(command.checkpoint(), command.status())
                .renewed(command.status() == RENEWED ? command.months() : null);
    }

    /** The contract is over: its last day is the one before. */
    static Decision<JobEvent, JobRejection> endContract(Running job, Instant at) {
        var file = job.file();
        LocalDate over = file.contractOverOn();
        if (over == null || Days.of(at).isBefore(over)) {
            return refuse(new StepNotAllowed(job.stage(), Step.END));
        }
        return Decision.accept(ended(file, at, over.minusDays(1), EndReason.END_OF_CONTRACT));
    }

    private static JobEnded ended(JobFile file, Instant at, LocalDate on, @Nullable EndReason reason) {
        JobFile ended = file.ended(on, reason);
        return new JobEnded(at, on, reason, ended.count(), ended.counted(), file.situation12(), ended.situation12());
    }
}
