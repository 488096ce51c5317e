package org.maillage.funding.grant;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.funding.grant.Refusals.alreadyDone;
import static org.maillage.funding.grant.Refusals.notFrom;
import static org.maillage.funding.grant.Refusals.outOfTurn;

import java.util.List;
import org.maillage.eventing.decider.Decision;
import org.maillage.funding.grant.GrantCommand.FileReport;
import org.maillage.funding.grant.GrantCommand.MissReport;
import org.maillage.funding.grant.GrantCommand.ReviewReport;
import org.maillage.funding.grant.GrantEvent.ReportFiled;
import org.maillage.funding.grant.GrantEvent.ReportOverdue;
import org.maillage.funding.grant.GrantEvent.ReportReviewed;
import org.maillage.funding.grant.GrantState.InForce;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.MoneyRejection.JustifiedAboveSpent;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.StepNotAllowed;

/** Rules of the report that is owed for an award. */
final class Reporting {

    private Reporting() {}

    static Decision<GrantEvent, GrantRejection> file(Live grant, FileReport command) {
        if (!(grant instanceof InForce it)) {
            return outOfTurn(grant, Step.FILE_REPORT);
        }
        Report report = it.award().report();
        if (!report.mayBeFiled()) {
            return alreadyDone(Step.FILE_REPORT);
        }
        return accept(new ReportFiled(
                command.at(),
                command.report(),
                report.isOverdue(),
                it.award().budget().schemeCode(),
                allocations(it)));
    }

    static Decision<GrantEvent, GrantRejection> review(Live grant, ReviewReport command) {
        if (!(grant instanceof InForce it)) {
            return grant instanceof GrantState.Closed
                    ? alreadyDone(Step.REVIEW_REPORT)
                    : outOfTurn(grant, Step.REVIEW_REPORT);
        }
        Report report = it.award().report();
        return switch (report.standing()) {
            case AWAITED, OVERDUE, REJECTED -> refuse(new StepNotAllowed(it.stage(), Step.REVIEW_REPORT, true));
            case ACCEPTED -> alreadyDone(Step.REVIEW_REPORT);
            case FILED -> review(report, command);
        };
    }

    private static Decision<GrantEvent, GrantRejection> review(Report report, ReviewReport command) {
        if (command.justifiedCents() > report.spentCents()) {
            return refuse(new JustifiedAboveSpent(command.justifiedCents(), report.spentCents()));
        }
        if (command.outcome() == ReviewOutcome.REJECTED && !command.withReason()) {
            return refuse(Missing.REASON);
        }
        return accept(new ReportReviewed(command.at(), command.outcome(), command.justifiedCents()));
    }

    static Decision<GrantEvent, GrantRejection> miss(Live grant, MissReport command) {
        if (!(grant instanceof InForce it)
                || !it.award().report().isAwaited()
                || !it.award().report().dueOn().equals(command.dueOn())) {
            return notFrom(grant, Step.MISS_REPORT);
        }
        return accept(new ReportOverdue(
                command.at(),
                command.dueOn(),
                it.file().application().applicant(),
                allocations(it),
                it.award().budget().schemeCode()));
    }

    private static List<Allocation> allocations(InForce grant) {
        return Shares.of(
                grant.award().awardedCents(), grant.file().application().targets());
    }
}
