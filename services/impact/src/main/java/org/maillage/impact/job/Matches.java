package org.maillage.impact.job;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.job.JobCommand.Correct;
import org.maillage.impact.job.JobCommand.Match;
import org.maillage.impact.job.JobCommand.Split;
import org.maillage.impact.job.JobEvent.JobCorrected;
import org.maillage.impact.job.JobEvent.JobMatched;
import org.maillage.impact.job.JobEvent.JobSplit;
import org.maillage.impact.job.JobRejection.CorrectionNotPossible;
import org.maillage.impact.job.JobRejection.EndBeforeStart;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.MatchNotPossible;
import org.maillage.impact.job.JobRejection.MatchNotPossible.Obstacle;
import org.maillage.impact.job.JobRejection.NotKnownYet;
import org.maillage.impact.job.JobRejection.NotSo;
import org.maillage.impact.job.JobRejection.UnknownJob;
import org.maillage.impact.job.JobState.Ended;
import org.maillage.impact.job.JobState.Live;

/** Rules of what makes a job count once, and rightly: matching a claim into an older one, splitting it again, correcting it. */
final class Matches {

    private Matches() {}

    static Decision<JobEvent, JobRejection> match(Live job, Match command) {
        var file = job.file();
        if (file.matchedInto() != null) {
            return refuse(new NotSo(Step.MATCH, file.matchedInto()));
        }
        var principal = command.principal();
        if (principal == null) {
            return refuse(new UnknownJob(command.into()));
        }
        return obstacle(command, principal)
                .<Decision<JobEvent, JobRejection>>map(it -> refuse(new MatchNotPossible(it)))
                .orElseGet(() -> accept(matched(file, command)));
    }

    private static Optional<Obstacle> obstacle(Match command, Match.Principal principal) {
        if (command.into().equals(command.self().id())) {
            return Optional.of(Obstacle.SAME_JOB);
        }
        if (principal.cancelled()) {
            return Optional.of(Obstacle.PRINCIPAL_CANCELLED);
        }
        return new Seniority(principal.recordedAt(), command.into()).isOlderThan(command.self())
                ? Optional.empty()
                : Optional.of(Obstacle.PRINCIPAL_YOUNGER);
    }

    /** The situation no longer counts either. */
    private static JobMatched matched(JobFile file, Match command) {
        return new JobMatched(
                command.at(),
                command.into(),
                command.score(),
                command.by(),
                file.count(),
                file.situation12(),
                Situation.NONE);
    }

    static Decision<JobEvent, JobRejection> split(Live job, Split command) {
        var file = job.file();
        if (file.matchedInto() == null) {
            return refuse(new NotSo(Step.SPLIT, null));
        }
        return command.withReason()
                ? accept(new JobSplit(
                        command.at(), file.matchedInto(), file.count(), Situation.NONE, file.situation12()))
                : refuse(Invalid.REASON);
    }

    static Decision<JobEvent, JobRejection> correct(Live job, Correct command) {
        var file = job.file();
        var correction = command.correction();
        if (!command.withReason()) {
            return refuse(Invalid.REASON);
        }
        Correction.Obstacle obstacle = correction.obstacle(file.version());
        UUID corrects = correction.target(file.version());
        if (obstacle != null || corrects == null) {
            return refuse(notPossible(obstacle, correction, file));
        }
        return correctionFault(job, command)
                .<Decision<JobEvent, JobRejection>>map(Decision::refuse)
                .orElseGet(() -> accept(corrected(file, command, corrects)));
    }

    private static CorrectionNotPossible notPossible(
            Correction.@Nullable Obstacle obstacle, Correction correction, JobFile file) {
        return obstacle == null || obstacle == Correction.Obstacle.NOT_THE_LAST
                ? new CorrectionNotPossible(
                        Correction.Obstacle.NOT_THE_LAST,
                        correction.precedent().of(file.version()).orElse(null))
                : new CorrectionNotPossible(obstacle, null);
    }

    private static Optional<JobRejection> correctionFault(Live job, Correct command) {
        var values = command.values();
        if (values == null) {
            return command.othersInto() ? Optional.of(new MatchNotPossible(Obstacle.OTHERS_INTO)) : Optional.empty();
        }
        var endedOn = job.file().endedOn();
        if (job instanceof Ended && endedOn != null && endedOn.isBefore(values.startedOn())) {
            return Optional.of(new EndBeforeStart(endedOn, values.startedOn()));
        }
        if (JobDecider.lacksMonths(values)) {
            return Optional.of(Invalid.MONTHS);
        }
        return Optional.ofNullable(command.unknown()).map(NotKnownYet::new);
    }

    private static JobCorrected corrected(JobFile file, Correct command, UUID corrects) {
        var values = command.values();
        return new JobCorrected(
                command.at(),
                corrects,
                file.count(),
                values == null ? file.count() : file.corrected(values).count(),
                values == null,
                file.counted(),
                values);
    }
}
