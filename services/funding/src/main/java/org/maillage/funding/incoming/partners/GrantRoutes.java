package org.maillage.funding.incoming.partners;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.funding.grant.Application;
import org.maillage.funding.grant.CoFunder;
import org.maillage.funding.grant.Deliberation;
import org.maillage.funding.grant.FiledReport;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantCommand.Decide;
import org.maillage.funding.grant.GrantCommand.DecideAdmissibility;
import org.maillage.funding.grant.GrantCommand.FileReport;
import org.maillage.funding.grant.GrantCommand.Notify;
import org.maillage.funding.grant.GrantCommand.OrderClawback;
import org.maillage.funding.grant.GrantCommand.Pay;
import org.maillage.funding.grant.GrantCommand.Rank;
import org.maillage.funding.grant.GrantCommand.RecoverClawback;
import org.maillage.funding.grant.GrantCommand.ReviewReport;
import org.maillage.funding.grant.GrantCommand.Sign;
import org.maillage.funding.grant.GrantCommand.Submit;
import org.maillage.territory.Territories;
import tools.jackson.databind.json.JsonMapper;

/** Which statement about grants becomes which command. */
public final class GrantRoutes {

    private final Places places;
    private final Organisations organisations;

    /** @param keys for the pseudonyms of sole traders */
    public GrantRoutes(Territories territories, FileKeys keys) {
        this.places = new Places(territories);
        this.organisations = new Organisations(keys);
    }

    /** The table of the eleven statements about grants. */
    public Routes<GrantCommand, Known> table(JsonMapper json) {
        return new Routes<GrantCommand, Known>(json)
                .opening(
                        "application-submitted",
                        FundingStatementsV1.ApplicationSubmitted.class,
                        this::submitted,
                        GrantRoutes::chain)
                .about(
                        "admissibility-decided",
                        FundingStatementsV1.AdmissibilityDecided.class,
                        GrantRoutes::admissibilityDecided)
                .about("jury-ranked", FundingStatementsV1.JuryRanked.class, GrantRoutes::ranked)
                .about("grant-decided", FundingStatementsV1.GrantDecided.class, this::decided)
                .about("award-notified", FundingStatementsV1.AwardNotified.class, GrantRoutes::notified)
                .about("agreement-signed", FundingStatementsV1.AgreementSigned.class, GrantRoutes::signed)
                .about("instalment-paid", FundingStatementsV1.InstalmentPaid.class, GrantRoutes::paid)
                .about("report-filed", FundingStatementsV1.ReportFiled.class, GrantRoutes::reported)
                .about("report-reviewed", FundingStatementsV1.ReportReviewed.class, GrantRoutes::reviewed)
                .about("clawback-ordered", FundingStatementsV1.ClawbackOrdered.class, GrantRoutes::clawbackOrdered)
                .about(
                        "clawback-recovered",
                        FundingStatementsV1.ClawbackRecovered.class,
                        GrantRoutes::clawbackRecovered);
    }

    /** What statements name beside the grants that they are about. */
    public Mentions mentions(Collection<Said<?>> statements) {
        var calls = new HashSet<UUID>();
        var projects = new HashSet<UUID>();
        var beneficiaries = new HashSet<String>();
        boolean awards = false;
        for (Said<?> said : statements) {
            switch (said.data()) {
                case FundingStatementsV1.ApplicationSubmitted it -> {
                    calls.add(it.call().file());
                    beneficiaries.addAll(organisations.named(it.applicant()).keys());
                    if (it.project() != null) {
                        projects.add(it.project().file());
                    }
                }
                case FundingStatementsV1.GrantDecided it -> awards |= it.outcome() == Deliberation.AWARDED;
                default -> {
                    // names nothing else
                }
            }
        }
        return new Mentions(calls, projects, beneficiaries, awards);
    }

    /** The thread of the project, else of the need, which is that need's id, else its own. */
    private static Chain chain(Said<FundingStatementsV1.ApplicationSubmitted> said, Known known) {
        var data = said.data();
        boolean synthetic = Boolean.TRUE.equals(data.synthetic());
        if (data.project() != null) {
            UUID thread = known.threadOf(data.project().file());
            return new Chain(Objects.requireNonNullElse(thread, said.file()), synthetic);
        }
        return new Chain(data.need() == null ? said.file() : data.need().file(), synthetic);
    }

    private GrantCommand submitted(Said<FundingStatementsV1.ApplicationSubmitted> said, Known known) {
        var data = said.data();
        UUID project = file(data.project());
        boolean unknown = project != null && known.threadOf(project) == null;
        return new Submit(
                said.at(),
                application(data, project),
                data.exemptReason() != null,
                known.call(data.call().file()),
                unknown ? project : null);
    }

    private Application application(FundingStatementsV1.ApplicationSubmitted data, @Nullable UUID project) {
        return new Application(
                data.call().file(),
                organisations.named(data.applicant()),
                project,
                file(data.need()),
                data.title(),
                data.requestedCents(),
                data.actionFrom(),
                data.actionTo(),
                data.targets().stream().map(places::resolve).toList(),
                data.totalBudgetCents(),
                data.republicanCommitment(),
                data.economicActivity(),
                data.deMinimisPriorCents(),
                Boolean.TRUE.equals(data.synthetic()));
    }

    private static @Nullable UUID file(FundingStatementsV1.@Nullable Reference named) {
        return named == null ? null : named.file();
    }

    private static GrantCommand admissibilityDecided(Said<FundingStatementsV1.AdmissibilityDecided> said, Known known) {
        var data = said.data();
        return new DecideAdmissibility(
                said.at(),
                data.outcome(),
                Objects.requireNonNullElse(data.grounds(), List.of()),
                data.eligibleCents(),
                known.callOf(said.file()));
    }

    private static GrantCommand ranked(Said<FundingStatementsV1.JuryRanked> said) {
        var data = said.data();
        return new Rank(said.at(), data.rank(), data.score(), data.opinion(), data.proposedCents());
    }

    private GrantCommand decided(Said<FundingStatementsV1.GrantDecided> said, Known known) {
        var data = said.data();
        var cofunders = Objects.requireNonNullElse(data.cofunders(), List.<FundingStatementsV1.Share>of());
        return new Decide(
                said.at(),
                data.outcome(),
                data.awardedCents(),
                data.deliberation(),
                data.deliberatedOn(),
                data.reportDueOn(),
                cofunders.stream()
                        .map(it -> new CoFunder(organisations.named(it.funder()), it.amountCents()))
                        .toList(),
                data.reason() != null,
                known.callOf(said.file()),
                known.standing(said.file(), data.deliberatedOn()));
    }

    private static GrantCommand notified(Said<FundingStatementsV1.AwardNotified> said) {
        return new Notify(said.at(), said.data().notifiedOn(), said.data().reference());
    }

    private static GrantCommand signed(Said<FundingStatementsV1.AgreementSigned> said) {
        var data = said.data();
        return new Sign(
                said.at(),
                data.signedOn(),
                data.amendment(),
                data.awardedCents(),
                data.actionTo(),
                data.paymentPlan(),
                data.reference());
    }

    private static GrantCommand paid(Said<FundingStatementsV1.InstalmentPaid> said) {
        var data = said.data();
        return new Pay(said.at(), data.kind(), data.amountCents(), data.paidOn(), data.order());
    }

    private static GrantCommand reported(Said<FundingStatementsV1.ReportFiled> said) {
        var data = said.data();
        var jobs = Objects.requireNonNullElse(data.jobs(), List.<FundingStatementsV1.Reference>of());
        return new FileReport(
                said.at(),
                new FiledReport(
                        data.kind(),
                        data.spentCents(),
                        data.othersPaidCents(),
                        data.beneficiaries(),
                        jobs.stream().map(FundingStatementsV1.Reference::file).toList()));
    }

    private static GrantCommand reviewed(Said<FundingStatementsV1.ReportReviewed> said) {
        var data = said.data();
        return new ReviewReport(said.at(), data.outcome(), data.justifiedCents(), data.reason() != null);
    }

    private static GrantCommand clawbackOrdered(Said<FundingStatementsV1.ClawbackOrdered> said) {
        var data = said.data();
        return new OrderClawback(said.at(), data.amountCents(), data.ground(), data.breachOn(), data.order());
    }

    private static GrantCommand clawbackRecovered(Said<FundingStatementsV1.ClawbackRecovered> said) {
        return new RecoverClawback(
                said.at(), said.data().amountCents(), said.data().recoveredOn());
    }
}
