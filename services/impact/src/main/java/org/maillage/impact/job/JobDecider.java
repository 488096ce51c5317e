package org.maillage.impact.job;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.impact.job.JobCommand.Check;
import org.maillage.impact.job.JobCommand.Confirm;
import org.maillage.impact.job.JobCommand.Correct;
import org.maillage.impact.job.JobCommand.Declare;
import org.maillage.impact.job.JobCommand.EndContract;
import org.maillage.impact.job.JobCommand.Match;
import org.maillage.impact.job.JobCommand.Split;
import org.maillage.impact.job.JobEvent.JobConfirmed;
import org.maillage.impact.job.JobEvent.JobCorrected;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobEvent.JobEnded;
import org.maillage.impact.job.JobEvent.JobMatched;
import org.maillage.impact.job.JobEvent.JobSplit;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
import org.maillage.impact.job.JobRejection.AlreadyDone;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.NotDeclared;
import org.maillage.impact.job.JobRejection.NotKnownYet;
import org.maillage.impact.job.JobRejection.StepNotAllowed;
import org.maillage.impact.job.JobState.Absent;
import org.maillage.impact.job.JobState.Cancelled;
import org.maillage.impact.job.JobState.Confirmed;
import org.maillage.impact.job.JobState.Declared;
import org.maillage.impact.job.JobState.Ended;
import org.maillage.impact.job.JobState.Live;
import org.maillage.impact.job.JobState.Running;

/** The rules of a claim of a job. Every claim counts at once; one that is matched into an older one stops counting. */
public final class JobDecider implements Decider<JobState, JobCommand, JobEvent, JobRejection> {

    @Override
    public JobState absent() {
        return new Absent();
    }

    @Override
    public Decision<JobEvent, JobRejection> decide(JobState state, JobCommand command, Instant now) {
        return switch (state) {
            case Absent _ when command instanceof Declare it -> declare(it);
            case Absent _ -> refuse(new NotDeclared());
            case Cancelled cancelled -> refuse(new StepNotAllowed(cancelled.stage(), stepOf(command)));
            case Live job -> decide(job, command);
        };
    }

    private static Decision<JobEvent, JobRejection> declare(Declare command) {
        if (lacksMonths(command.claim())) {
            return refuse(Invalid.MONTHS);
        }
        return command.unknown() == null
                ? accept(new JobDeclared(command.at(), command.claim()))
                : refuse(new NotKnownYet(command.unknown()));
    }

    static boolean lacksMonths(Claim claim) {
        return claim.contract().hasAnEnd() && claim.contractMonths() == null;
    }

    private static Decision<JobEvent, JobRejection> decide(Live job, JobCommand command) {
        return switch (command) {
            case Declare _ -> refuse(new AlreadyDone(Step.DECLARE));
            case Check it when job instanceof Running running -> Checks.check(running, it);
            case EndContract it when job instanceof Running running -> Checks.endContract(running, it.at());
            case Confirm it -> confirm(job, it);
            case Match it -> Matches.match(job, it);
            case Split it -> Matches.split(job, it);
            case Correct it -> Matches.correct(job, it);
            case Check _, EndContract _ -> refuse(new StepNotAllowed(job.stage(), stepOf(command)));
        };
    }

    private static Decision<JobEvent, JobRejection> confirm(Live job, Confirm command) {
        return switch (job) {
            case Declared _ -> accept(new JobConfirmed(command.at(), command.evidence(), ConfirmedBy.STAFF));
            case Confirmed _ -> refuse(new AlreadyDone(Step.CONFIRM));
            case Ended ended -> refuse(new StepNotAllowed(ended.stage(), Step.CONFIRM));
        };
    }

    private static Step stepOf(JobCommand command) {
        return switch (command) {
            case Declare _ -> Step.DECLARE;
            case Check _ -> Step.CHECK;
            case Confirm _ -> Step.CONFIRM;
            case EndContract _ -> Step.END;
            case Correct _ -> Step.CORRECT;
            case Match _ -> Step.MATCH;
            case Split _ -> Step.SPLIT;
        };
    }

    @Override
    public JobState evolve(JobState state, JobEvent event) {
        return switch (event) {
            case JobDeclared it -> new Declared(JobFile.opened(it.claim()));
            case JobConfirmed _ -> new Confirmed(((Live) state).file());
            case JobStatusChecked it -> checked((Live) state, it);
            case JobEnded it -> new Ended(((Live) state).file().ended(it.endedOn(), it.endReason()));
            case JobMatched it -> matched((Live) state, it.into());
            case JobSplit _ -> matched((Live) state, null);
            case JobCorrected it -> corrected((Live) state, it);
        };
    }

    private static Live checked(Live job, JobStatusChecked event) {
        return job.with(job.file().checked(event.checkpoint(), event.status()).renewed(event.months()));
    }

    private static Live matched(Live job, @Nullable JobId into) {
        return job.with(job.file().matched(into));
    }

    private static JobState corrected(Live job, JobCorrected event) {
        var claim = event.claim();
        return claim == null ? new Cancelled(job.file()) : job.with(job.file().corrected(claim));
    }
}
