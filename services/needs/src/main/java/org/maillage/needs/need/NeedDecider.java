package org.maillage.needs.need;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.needs.need.NeedCommand.Acknowledge;
import org.maillage.needs.need.NeedCommand.Answer;
import org.maillage.needs.need.NeedCommand.CommissionStudy;
import org.maillage.needs.need.NeedCommand.ConcludeExploration;
import org.maillage.needs.need.NeedCommand.ConcludeSearch;
import org.maillage.needs.need.NeedCommand.Decide;
import org.maillage.needs.need.NeedCommand.DeliverStudy;
import org.maillage.needs.need.NeedCommand.HandOver;
import org.maillage.needs.need.NeedCommand.HoldWorkshop;
import org.maillage.needs.need.NeedCommand.Merge;
import org.maillage.needs.need.NeedCommand.OpenExploration;
import org.maillage.needs.need.NeedCommand.OpenSearch;
import org.maillage.needs.need.NeedCommand.PutAside;
import org.maillage.needs.need.NeedCommand.Qualify;
import org.maillage.needs.need.NeedCommand.Reopen;
import org.maillage.needs.need.NeedCommand.ReportNeed;
import org.maillage.needs.need.NeedCommand.WithdrawAnswer;
import org.maillage.needs.need.NeedEvent.CommitteeDecided;
import org.maillage.needs.need.NeedEvent.ExplorationConcluded;
import org.maillage.needs.need.NeedEvent.ExplorationOpened;
import org.maillage.needs.need.NeedEvent.HolderSearchConcluded;
import org.maillage.needs.need.NeedEvent.HolderSearchOpened;
import org.maillage.needs.need.NeedEvent.NeedAcknowledged;
import org.maillage.needs.need.NeedEvent.NeedAnswered;
import org.maillage.needs.need.NeedEvent.NeedHandedOver;
import org.maillage.needs.need.NeedEvent.NeedMerged;
import org.maillage.needs.need.NeedEvent.NeedQualified;
import org.maillage.needs.need.NeedEvent.NeedReopened;
import org.maillage.needs.need.NeedEvent.NeedReported;
import org.maillage.needs.need.NeedEvent.NeedSetAside;
import org.maillage.needs.need.NeedEvent.StudyCommissioned;
import org.maillage.needs.need.NeedEvent.StudyDelivered;
import org.maillage.needs.need.NeedEvent.WorkshopHeld;
import org.maillage.needs.need.NeedRejection.BeforeOpening;
import org.maillage.needs.need.NeedRejection.MergedInto;
import org.maillage.needs.need.NeedRejection.NotReported;
import org.maillage.needs.need.NeedState.Absent;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.HolderSelected;
import org.maillage.needs.need.NeedState.InExploration;
import org.maillage.needs.need.NeedState.InStudy;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Merged;
import org.maillage.needs.need.NeedState.Open;
import org.maillage.needs.need.NeedState.Ready;
import org.maillage.needs.need.NeedState.Reported;
import org.maillage.needs.need.NeedState.SeekingHolder;
import org.maillage.needs.need.NeedState.SetAside;
import org.maillage.needs.need.NeedState.Studied;

/** The rules of a need. What is asked is handed to the rules of its chapter; what happened changes the state here. */
public final class NeedDecider implements Decider<NeedState, NeedCommand, NeedEvent, NeedRejection> {

    @Override
    public NeedState absent() {
        return new Absent();
    }

    @Override
    public Decision<NeedEvent, NeedRejection> decide(NeedState state, NeedCommand command, Instant now) {
        return switch (state) {
            case Absent _
            when command instanceof ReportNeed(var at, var report) -> accept(new NeedReported(at, report));
            case Absent _ -> refuse(new NotReported());
            case Merged merged -> refuse(new MergedInto(merged.into()));
            case Live need
            when isBeforeOpening(need, command) ->
                refuse(new BeforeOpening(Days.of(command.at()), need.file().reportedOn()));
            case Live need -> decide(need, command);
        };
    }

    private static boolean isBeforeOpening(Live need, NeedCommand command) {
        return !(command instanceof ReportNeed)
                && Days.of(command.at()).isBefore(need.file().reportedOn());
    }

    private static Decision<NeedEvent, NeedRejection> decide(Live need, NeedCommand command) {
        return switch (command) {
            case ReportNeed _ -> Refusals.alreadyDone(Step.REPORT);
            case Acknowledge it -> Intake.acknowledge(need, it);
            case Qualify it -> Intake.qualify(need, it);
            case OpenExploration it -> Inquiry.openExploration(need, it);
            case HoldWorkshop it -> Inquiry.holdWorkshop(need, it);
            case ConcludeExploration it -> Inquiry.concludeExploration(need, it);
            case CommissionStudy it -> Inquiry.commissionStudy(need, it);
            case DeliverStudy it -> Inquiry.deliverStudy(need, it);
            case Decide it -> Commitment.decide(need, it);
            case OpenSearch it -> Commitment.openSearch(need, it);
            case ConcludeSearch it -> Commitment.concludeSearch(need, it);
            case HandOver it -> Commitment.handOver(need, it);
            case Answer it -> Answers.answer(need, it);
            case WithdrawAnswer it -> Answers.withdraw(need, it);
            case PutAside it -> Closure.putAside(need, it);
            case Merge it -> Closure.merge(need, it);
            case Reopen it -> Closure.reopen(need, it);
        };
    }

    @Override
    public NeedState evolve(NeedState state, NeedEvent event) {
        return switch (event) {
            case NeedReported(var at, var report) -> ((Absent) state).reported(report, Days.of(at));
            case NeedAcknowledged it -> acknowledged((Live) state, it);
            case NeedQualified it ->
                ((Reported) state)
                        .qualified(Days.of(it.at()), it.qualification().theme());
            case ExplorationOpened it -> ((Ready) state).explorationOpened(Days.of(it.at()));
            case WorkshopHeld _ -> state;
            case ExplorationConcluded _ -> ((InExploration) state).concluded();
            case StudyCommissioned it -> ((Ready) state).studyCommissioned(Days.of(it.at()));
            case StudyDelivered it -> ((InStudy) state).delivered(it.findings().conclusion());
            case CommitteeDecided it -> ((Studied) state).decided(it.decision());
            case HolderSearchOpened _ -> ((SeekingHolder) state).searchOpened();
            case HolderSearchConcluded it -> ((SeekingHolder) state).searchConcluded(it.holder());
            case NeedHandedOver it -> ((HolderSelected) state).handedOver(it.projectId());
            case NeedAnswered it -> Answers.answeredBy((Live) state, it.serviceId());
            case NeedMerged it -> ((Open) state).merged(it.into());
            case NeedSetAside it -> ((Open) state).setAside(it.outcome());
            case NeedReopened _ -> reopened((Live) state);
        };
    }

    private static Live acknowledged(Live need, NeedAcknowledged event) {
        return need.with(need.file().acknowledged(Days.of(event.at())));
    }

    private static Open reopened(Live need) {
        return need instanceof SetAside closed ? closed.left() : ((Answered) need).reopened();
    }
}
