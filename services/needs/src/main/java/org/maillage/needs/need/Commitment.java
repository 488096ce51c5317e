package org.maillage.needs.need;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.needs.need.CommitteeDecision.GO;
import static org.maillage.needs.need.Refusals.alreadyDone;
import static org.maillage.needs.need.Refusals.notFrom;
import static org.maillage.needs.need.Refusals.outOfTurn;
import static org.maillage.needs.need.SearchOutcome.SELECTED;
import static org.maillage.needs.need.StudyFindings.Conclusion.FAVOURABLE;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.needs.need.NeedCommand.ConcludeSearch;
import org.maillage.needs.need.NeedCommand.Decide;
import org.maillage.needs.need.NeedCommand.HandOver;
import org.maillage.needs.need.NeedCommand.OpenSearch;
import org.maillage.needs.need.NeedEvent.CommitteeDecided;
import org.maillage.needs.need.NeedEvent.HolderSearchConcluded;
import org.maillage.needs.need.NeedEvent.HolderSearchOpened;
import org.maillage.needs.need.NeedEvent.NeedHandedOver;
import org.maillage.needs.need.NeedRejection.Missing;
import org.maillage.needs.need.NeedRejection.NoFavourableStudy;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.Explored;
import org.maillage.needs.need.NeedState.HandedOver;
import org.maillage.needs.need.NeedState.HolderSelected;
import org.maillage.needs.need.NeedState.InExploration;
import org.maillage.needs.need.NeedState.InStudy;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Qualified;
import org.maillage.needs.need.NeedState.Reported;
import org.maillage.needs.need.NeedState.SeekingHolder;
import org.maillage.needs.need.NeedState.SetAside;
import org.maillage.needs.need.NeedState.Studied;

/** Rules of going ahead: the engagement committee, the search for a holder, the hand-over to a project. */
final class Commitment {

    private Commitment() {}

    static Decision<NeedEvent, NeedRejection> decide(Live need, Decide command) {
        boolean go = command.decision() == GO;
        if (!go && !command.withReason()) {
            return refuse(Missing.REASON);
        }
        return switch (need) {
            case Studied it when go && it.conclusion() != FAVOURABLE -> refuse(new NoFavourableStudy(false));
            case Studied it -> decided(it, command);
            case Qualified _, InExploration _, Explored _, InStudy _ ->
                go ? refuse(new NoFavourableStudy(true)) : outOfTurn(need, Step.DECIDE);
            case SeekingHolder _, HolderSelected _, HandedOver _ ->
                go ? alreadyDone(Step.DECIDE) : outOfTurn(need, Step.DECIDE);
            case Reported _, Answered _, SetAside _ -> outOfTurn(need, Step.DECIDE);
        };
    }

    private static Decision<NeedEvent, NeedRejection> decided(Studied need, Decide command) {
        var file = need.file();
        var decided = new CommitteeDecided(command.at(), file.studies().begun(), command.decision(), command.members());
        var search = new HolderSearchOpened(command.at(), file.searches().next(), command.searchClosesOn());
        return switch (command.decision()) {
            case GO -> command.openSearch() ? accept(decided, search) : accept(decided);
            case REWORK -> accept(decided);
            case STOP -> accept(decided, Closure.setAside(need, command.at(), SetAsideOutcome.SHELVED));
        };
    }

    static Decision<NeedEvent, NeedRejection> openSearch(Live need, OpenSearch command) {
        if (need instanceof SeekingHolder(var file, var searching) && !searching) {
            return accept(new HolderSearchOpened(command.at(), file.searches().next(), command.closesOn()));
        }
        return notFrom(need, Step.OPEN_SEARCH);
    }

    static Decision<NeedEvent, NeedRejection> concludeSearch(Live need, ConcludeSearch command) {
        if (command.outcome() == SELECTED && command.holderKind() == null) {
            return refuse(Missing.HOLDER_KIND);
        }
        if (command.outcome() == SELECTED && command.holder() == null && command.personId() == null) {
            return refuse(Missing.HOLDER);
        }
        if (need instanceof SeekingHolder(var file, var searching) && searching) {
            return accept(new HolderSearchConcluded(
                    command.at(), file.searches().begun(), selected(command), command.candidates()));
        }
        return concluded(need, command.outcome())
                ? alreadyDone(Step.CONCLUDE_SEARCH)
                : outOfTurn(need, Step.CONCLUDE_SEARCH);
    }

    private static @Nullable Holder selected(ConcludeSearch command) {
        return switch (command.outcome()) {
            case SELECTED ->
                new Holder(Objects.requireNonNull(command.holderKind()), command.holder(), command.personId());
            case FAILED -> null;
        };
    }

    private static boolean concluded(Live need, SearchOutcome outcome) {
        return switch (outcome) {
            case SELECTED -> need instanceof HolderSelected || need instanceof HandedOver;
            case FAILED ->
                need instanceof SeekingHolder && need.file().searches().finished();
        };
    }

    static Decision<NeedEvent, NeedRejection> handOver(Live need, HandOver command) {
        if (need instanceof HandedOver) {
            return alreadyDone(Step.HAND_OVER);
        }
        if (!(need instanceof HolderSelected(var file, var holder))) {
            return outOfTurn(need, Step.HAND_OVER);
        }
        return accept(new NeedHandedOver(
                command.at(),
                command.projectId(),
                Objects.requireNonNullElse(command.projectTitle(), file.report().title()),
                holder.kind(),
                holder.structure(),
                command.replicationOf(),
                file.theme(),
                file.districts()));
    }
}
