package org.maillage.funding.grant;

import static org.maillage.eventing.decider.Decision.refuse;

import org.maillage.eventing.decider.Decision;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.ProcedureRejection.AlreadyDone;
import org.maillage.funding.grant.ProcedureRejection.StepNotAllowed;

/** The refusals that every step shares. */
final class Refusals {

    private Refusals() {}

    /** What a partner said out of turn: too early while the step is still ahead, else refused for good. */
    static Decision<GrantEvent, GrantRejection> outOfTurn(Live grant, Step step) {
        return refuse(new StepNotAllowed(grant.stage(), step, step.isAheadOf(grant.stage())));
    }

    /** What a person, or time, asked out of turn: it does not wait. */
    static Decision<GrantEvent, GrantRejection> notFrom(Live grant, Step step) {
        return refuse(new StepNotAllowed(grant.stage(), step, false));
    }

    static Decision<GrantEvent, GrantRejection> alreadyDone(Step step) {
        return refuse(new AlreadyDone(step));
    }
}
