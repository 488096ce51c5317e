package org.maillage.needs.need;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.needs.need.Refusals.alreadyDone;
import static org.maillage.needs.need.Refusals.outOfTurn;

import org.maillage.eventing.decider.Decision;
import org.maillage.needs.need.NeedCommand.CommissionStudy;
import org.maillage.needs.need.NeedCommand.ConcludeExploration;
import org.maillage.needs.need.NeedCommand.DeliverStudy;
import org.maillage.needs.need.NeedCommand.HoldWorkshop;
import org.maillage.needs.need.NeedCommand.OpenExploration;
import org.maillage.needs.need.NeedEvent.ExplorationConcluded;
import org.maillage.needs.need.NeedEvent.ExplorationOpened;
import org.maillage.needs.need.NeedEvent.StudyCommissioned;
import org.maillage.needs.need.NeedEvent.StudyDelivered;
import org.maillage.needs.need.NeedEvent.WorkshopHeld;
import org.maillage.needs.need.NeedRejection.MoreResidentsThanParticipants;
import org.maillage.needs.need.NeedState.InExploration;
import org.maillage.needs.need.NeedState.InStudy;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Open;
import org.maillage.needs.need.NeedState.Ready;
import org.maillage.needs.need.NeedState.Reported;

/** Rules of finding out: workshops, explorations, opportunity studies. */
final class Inquiry {

    private Inquiry() {}

    static Decision<NeedEvent, NeedRejection> openExploration(Live need, OpenExploration command) {
        if (!(need instanceof Ready)) {
            return outOfTurn(need, Step.OPEN_EXPLORATION);
        }
        return accept(
                new ExplorationOpened(command.at(), need.file().explorations().next(), command.plan()));
    }

    static Decision<NeedEvent, NeedRejection> holdWorkshop(Live need, HoldWorkshop command) {
        var workshop = command.workshop();
        if (workshop.residents() != null && workshop.residents() > workshop.participants()) {
            return refuse(new MoreResidentsThanParticipants(workshop.residents(), workshop.participants()));
        }
        if (!(need instanceof Open) || need instanceof Reported) {
            return outOfTurn(need, Step.HOLD_WORKSHOP);
        }
        return accept(new WorkshopHeld(command.at(), workshop));
    }

    static Decision<NeedEvent, NeedRejection> concludeExploration(Live need, ConcludeExploration command) {
        var file = need.file();
        if (need instanceof InExploration exploring) {
            return accept(new ExplorationConcluded(
                    command.at(),
                    file.explorations().begun(),
                    exploring.openedOn(),
                    command.findings(),
                    file.districts()));
        }
        return file.explorations().finished()
                ? alreadyDone(Step.CONCLUDE_EXPLORATION)
                : outOfTurn(need, Step.CONCLUDE_EXPLORATION);
    }

    static Decision<NeedEvent, NeedRejection> commissionStudy(Live need, CommissionStudy command) {
        var file = need.file();
        if (!(need instanceof Ready)) {
            return outOfTurn(need, Step.COMMISSION_STUDY);
        }
        boolean withoutExploration = file.explorations().begun() == 0;
        return accept(new StudyCommissioned(command.at(), file.studies().next(), withoutExploration, command.plan()));
    }

    static Decision<NeedEvent, NeedRejection> deliverStudy(Live need, DeliverStudy command) {
        var file = need.file();
        if (need instanceof InStudy studying) {
            return accept(new StudyDelivered(
                    command.at(),
                    file.studies().begun(),
                    studying.commissionedOn(),
                    command.findings(),
                    file.districts()));
        }
        return file.studies().finished() ? alreadyDone(Step.DELIVER_STUDY) : outOfTurn(need, Step.DELIVER_STUDY);
    }
}
