package org.maillage.needs.need;

import static org.maillage.needs.need.NeedStories.EXPLORATION;
import static org.maillage.needs.need.NeedStories.IN_FAVOUR;
import static org.maillage.needs.need.NeedStories.LATER;
import static org.maillage.needs.need.NeedStories.OLDER;
import static org.maillage.needs.need.NeedStories.PROJECT;
import static org.maillage.needs.need.NeedStories.PURSUE;
import static org.maillage.needs.need.NeedStories.QUALIFICATION;
import static org.maillage.needs.need.NeedStories.REPORT;
import static org.maillage.needs.need.NeedStories.SERVICE;
import static org.maillage.needs.need.NeedStories.STRUCTURE;
import static org.maillage.needs.need.NeedStories.STUDY;
import static org.maillage.needs.need.NeedStories.THIS;
import static org.maillage.needs.need.NeedStories.WORKSHOP;
import static org.maillage.needs.need.NeedStories.on;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What may be asked of the need in {@link NeedStories}, long after everything else. */
final class NeedQuestions {

    private static final Instant RECORDED = on("2017-09-13");

    /** After {@link NeedStories#LATER}. */
    private NeedQuestions() {}

    /** One of each kind, complete and consistent in itself, by a name for tables. */
    static Map<String, NeedCommand> oneOfEach() {
        var all = new LinkedHashMap<String, NeedCommand>();
        all.put("report", new ReportNeed(LATER, REPORT));
        all.put("acknowledge", new Acknowledge(LATER, Channel.LETTER));
        all.put("qualify", new Qualify(LATER, QUALIFICATION));
        all.put("open exploration", new OpenExploration(LATER, EXPLORATION));
        all.put("hold workshop", new HoldWorkshop(LATER, WORKSHOP));
        all.put("conclude exploration", new ConcludeExploration(LATER, PURSUE));
        all.put("commission study", new CommissionStudy(LATER, STUDY));
        all.put("deliver study", new DeliverStudy(LATER, IN_FAVOUR));
        all.put("decide go", decide(CommitteeDecision.GO));
        all.put("decide rework", decide(CommitteeDecision.REWORK));
        all.put("decide stop", decide(CommitteeDecision.STOP));
        all.put("open search", new OpenSearch(LATER, null));
        all.put("select holder", select(STRUCTURE));
        all.put("fail search", failSearch());
        all.put("hand over", new HandOver(LATER, PROJECT, null, null));
        all.put("answer", answer(ServiceStanding.OPEN));
        all.put("withdraw answer", withdraw(SERVICE));
        all.put("reject", putAside(SetAsideOutcome.REJECTED));
        all.put("shelve", putAside(SetAsideOutcome.SHELVED));
        all.put("merge", mergeInto(OLDER, on("2017-03-12"), Stage.QUALIFIED));
        all.put("reopen", new Reopen(LATER, true));
        return all;
    }

    static Decide decide(CommitteeDecision decision) {
        return new Decide(LATER, decision, true, null, 9, true);
    }

    static ConcludeSearch select(Holder holder) {
        return new ConcludeSearch(
                LATER, SearchOutcome.SELECTED, holder.kind(), holder.structure(), holder.personId(), 3);
    }

    static ConcludeSearch failSearch() {
        return new ConcludeSearch(LATER, SearchOutcome.FAILED, null, null, null, 0);
    }

    static Answer answer(ServiceStanding standing) {
        return new Answer(LATER, SERVICE, standing);
    }

    static WithdrawAnswer withdraw(UUID service, UUID... open) {
        return new WithdrawAnswer(LATER, service, Set.of(open));
    }

    static PutAside putAside(SetAsideOutcome outcome) {
        return new PutAside(LATER, outcome, true);
    }

    static Merge mergeInto(NeedId other, Instant recordedAt, Stage stage) {
        return merge(other, new Merge.Survivor(recordedAt, stage));
    }

    static Merge merge(NeedId other, Merge.@Nullable Survivor survivor) {
        return new Merge(LATER, new Seniority(RECORDED, THIS), other, survivor);
    }
}
