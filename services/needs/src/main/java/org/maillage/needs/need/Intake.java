package org.maillage.needs.need;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.needs.need.Refusals.alreadyDone;
import static org.maillage.needs.need.Refusals.outOfTurn;

import org.maillage.eventing.decider.Decision;
import org.maillage.needs.need.NeedCommand.Acknowledge;
import org.maillage.needs.need.NeedCommand.Qualify;
import org.maillage.needs.need.NeedEvent.NeedAcknowledged;
import org.maillage.needs.need.NeedEvent.NeedQualified;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Reported;

/** Rules of what follows a report: the answer to whoever made it, and the qualification. */
final class Intake {

    private Intake() {}

    static Decision<NeedEvent, NeedRejection> acknowledge(Live need, Acknowledge command) {
        var file = need.file();
        if (file.acknowledgedOn() != null) {
            return alreadyDone(Step.ACKNOWLEDGE);
        }
        return accept(new NeedAcknowledged(
                command.at(),
                command.channel(),
                file.reportedOn(),
                Days.between(file.reportedOn(), command.at()),
                file.report().sensorKind(),
                file.districts()));
    }

    static Decision<NeedEvent, NeedRejection> qualify(Live need, Qualify command) {
        var file = need.file();
        if (file.qualifiedOn() != null) {
            return alreadyDone(Step.QUALIFY);
        }
        if (!(need instanceof Reported)) {
            return outOfTurn(need, Step.QUALIFY);
        }
        return accept(new NeedQualified(command.at(), command.qualification(), file.reportedOn(), file.districts()));
    }
}
