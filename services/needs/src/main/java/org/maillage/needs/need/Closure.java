package org.maillage.needs.need;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.needs.need.Refusals.alreadyDone;
import static org.maillage.needs.need.Refusals.notFrom;
import static org.maillage.needs.need.SetAsideOutcome.REJECTED;
import static org.maillage.needs.need.SetAsideOutcome.SHELVED;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.needs.need.NeedCommand.Merge;
import org.maillage.needs.need.NeedCommand.PutAside;
import org.maillage.needs.need.NeedCommand.Reopen;
import org.maillage.needs.need.NeedEvent.NeedMerged;
import org.maillage.needs.need.NeedEvent.NeedReopened;
import org.maillage.needs.need.NeedEvent.NeedSetAside;
import org.maillage.needs.need.NeedRejection.MergeNotPossible;
import org.maillage.needs.need.NeedRejection.MergeNotPossible.Obstacle;
import org.maillage.needs.need.NeedRejection.Missing;
import org.maillage.needs.need.NeedRejection.UnknownNeed;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Open;
import org.maillage.needs.need.NeedState.Rejected;
import org.maillage.needs.need.NeedState.SetAside;
import org.maillage.needs.need.NeedState.Shelved;

/** Rules of what staff do with a need outside its way: put it aside, merge it into another, reopen it. */
final class Closure {

    private Closure() {}

    static Decision<NeedEvent, NeedRejection> putAside(Live need, PutAside command) {
        if (!command.withReason()) {
            return refuse(Missing.REASON);
        }
        var step = command.outcome() == REJECTED ? Step.REJECT : Step.SHELVE;
        return switch (need) {
            case Rejected _ when command.outcome() == REJECTED -> alreadyDone(step);
            case Shelved _ when command.outcome() == SHELVED -> alreadyDone(step);
            case Open open when step.mayFollow(open.stage()) -> accept(setAside(open, command.at(), command.outcome()));
            case Open _, Answered _, SetAside _ -> notFrom(need, step);
        };
    }

    static NeedSetAside setAside(Open need, Instant at, SetAsideOutcome outcome) {
        var file = need.file();
        return new NeedSetAside(at, outcome, need.stage(), file.qualifiedOn(), file.theme(), file.districts());
    }

    static Decision<NeedEvent, NeedRejection> merge(Live need, Merge command) {
        if (!(need instanceof Open open)) {
            return notFrom(need, Step.MERGE);
        }
        var survivor = command.survivor();
        if (survivor == null) {
            return refuse(new UnknownNeed(command.into()));
        }
        return obstacle(open, command, survivor)
                .<Decision<NeedEvent, NeedRejection>>map(it -> refuse(new MergeNotPossible(it)))
                .orElseGet(() -> accept(merged(open, command)));
    }

    private static Optional<Obstacle> obstacle(Open need, Merge command, Merge.Survivor survivor) {
        if (command.into().equals(command.self().id())) {
            return Optional.of(Obstacle.SAME_NEED);
        }
        if (survivor.stage() == Stage.MERGED || survivor.stage() == Stage.REJECTED) {
            return Optional.of(Obstacle.SURVIVOR_CLOSED);
        }
        if (!new Seniority(survivor.recordedAt(), command.into()).isOlderThan(command.self())) {
            return Optional.of(Obstacle.SURVIVOR_YOUNGER);
        }
        return Step.MERGE.mayFollow(need.stage()) && need.file().beforeAnyStudyOrSearch()
                ? Optional.empty()
                : Optional.of(Obstacle.STUDY_BEGUN);
    }

    private static NeedMerged merged(Open need, Merge command) {
        var file = need.file();
        return new NeedMerged(command.at(), command.into(), file.qualifiedOn(), file.theme(), file.districts());
    }

    static Decision<NeedEvent, NeedRejection> reopen(Live need, Reopen command) {
        if (!command.withReason()) {
            return refuse(Missing.REASON);
        }
        return switch (need) {
            case SetAside closed -> accept(reopened(closed, closed.left(), command.at(), null));
            case Answered answered -> accept(reopened(answered, answered.reopened(), command.at(), null));
            case Open _ -> notFrom(need, Step.REOPEN);
        };
    }

    static NeedReopened reopened(Live from, Open to, Instant at, @Nullable UUID withdrawnService) {
        var file = from.file();
        return new NeedReopened(
                at, from.stage(), to.stage(), withdrawnService, file.qualifiedOn(), file.theme(), file.districts());
    }
}
