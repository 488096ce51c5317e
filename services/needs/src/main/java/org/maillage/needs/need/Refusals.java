package org.maillage.needs.need;

import static org.maillage.eventing.decider.Decision.refuse;

import org.maillage.eventing.decider.Decision;
import org.maillage.needs.need.NeedRejection.AlreadyDone;
import org.maillage.needs.need.NeedRejection.StepNotAllowed;
import org.maillage.needs.need.NeedState.Live;

/** The refusals that every step shares. */
final class Refusals {

    private Refusals() {}

    /** What a partner said out of turn: too early while the step is still ahead, else refused for good. */
    static Decision<NeedEvent, NeedRejection> outOfTurn(Live need, Step step) {
        return refuse(new StepNotAllowed(need.stage(), step, step.isAheadOf(need.stage())));
    }

    /** What a person asked out of turn: a person is told at once. */
    static Decision<NeedEvent, NeedRejection> notFrom(Live need, Step step) {
        return refuse(new StepNotAllowed(need.stage(), step, false));
    }

    static Decision<NeedEvent, NeedRejection> alreadyDone(Step step) {
        return refuse(new AlreadyDone(step));
    }
}
