package org.maillage.funding.grant;

import static org.maillage.funding.grant.Districts.Basis.POINT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.funding.call.CallKind;
import org.maillage.funding.call.CallTerms;
import org.maillage.funding.call.DeMinimis;
import org.maillage.funding.grant.Agreement.PaymentPlan;
import org.maillage.funding.grant.Districts.Located;
import org.maillage.funding.grant.GrantEvent.AdmissibilityDecided;
import org.maillage.funding.grant.GrantEvent.AgreementSigned;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.GrantEvent.AwardNotified;
import org.maillage.funding.grant.GrantEvent.GrantAwarded;
import org.maillage.funding.grant.GrantEvent.GrantClosed;
import org.maillage.funding.grant.GrantEvent.GrantRejected;
import org.maillage.funding.grant.GrantEvent.GrantWithdrawn;
import org.maillage.funding.grant.GrantEvent.InstalmentPaid;
import org.maillage.funding.grant.GrantEvent.InstructionRecorded;
import org.maillage.funding.grant.GrantEvent.JuryRanked;
import org.maillage.funding.grant.GrantEvent.ReportFiled;
import org.maillage.funding.grant.GrantEvent.ReportReviewed;
import org.maillage.funding.grant.GrantEvent.Subject;
import org.maillage.funding.grant.Organisation.LegalForm;
import org.maillage.testing.DeciderSpec;

/** A grant of 30 000 € for a workshop in two districts, told step by step; every story is a beginning of this one. */
public final class GrantStories {

    static final GrantDecider GRANT = new GrantDecider();

    static final UUID CALL = UUID.fromString("6f0a2a1b-1c0e-5d57-9c58-9f2b2f3a5b01");
    static final UUID PROJECT = UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0");
    static final LocalDate SUBMITTED_ON = day("2024-11-20");
    static final LocalDate LAST_DAY = day("2024-11-30");
    static final LocalDate AWARDED_ON = day("2025-03-26");
    static final LocalDate NOTIFIED_ON = day("2025-04-07");
    static final LocalDate AGREED_ON = day("2025-05-05");
    static final LocalDate REPORT_DUE_ON = day("2026-06-30");
    static final Instant LATER = on("2026-08-03");

    static final Districts ARENES =
            new Districts(Map.of("2015", new Located("QP031008", POINT), "2024", new Located("QN03108M", POINT)));
    static final Districts NEGRENEYS =
            new Districts(Map.of("2015", new Located("QP031018", POINT), "2024", new Located(null, POINT)));
    static final List<Target> TARGETS = List.of(new Target(ARENES, 60), new Target(NEGRENEYS, 40));
    static final Organisation ASSOCIATION = new Organisation(
            "L’Atelier des Arènes", null, null, "930000054", "W313000054", LegalForm.ASSOCIATION, null);
    static final Budget BUDGET = new Budget("CDV", 2025, List.of("CONTRAT-DE-VILLE"));
    static final Subject SUBJECT = new Subject(CALL, BUDGET, ASSOCIATION, 4_500_000, PROJECT);
    static final Application APPLICATION = application(ASSOCIATION, RepublicanCommitment.SUBSCRIBED, false);
    static final FiledReport REPORT = new FiledReport(ReportKind.FINANCIAL_REPORT, 3_000_000, null, 310, List.of());

    public static final GrantEvent SUBMITTED = new ApplicationSubmitted(on("2024-11-20"), APPLICATION, "CDV", false);
    public static final GrantEvent ADMITTED =
            new AdmissibilityDecided(on("2024-12-15"), Admissibility.ADMISSIBLE, List.of(), 8_000_000L);
    public static final GrantEvent TURNED_AWAY =
            new AdmissibilityDecided(on("2024-12-15"), Admissibility.INADMISSIBLE, List.of(Ground.INCOMPLETE), null);
    public static final GrantEvent INFORMATION_REQUESTED = new InstructionRecorded(
            on("2025-01-08"), InstructionAct.INFORMATION_REQUESTED, List.of("RIB"), day("2025-01-31"));
    public static final GrantEvent RANKED = ranked(Opinion.FAVOURABLE);
    public static final GrantEvent AWARDED = awarded(3_000_000);
    public static final GrantEvent REJECTED = new GrantRejected(on("2025-03-26"), SUBJECT, null, AWARDED_ON);
    public static final GrantEvent NOTIFIED = new AwardNotified(on("2025-04-07"), NOTIFIED_ON, null, day("2025-06-06"));
    public static final GrantEvent AGREED = new AgreementSigned(
            on("2025-05-05"),
            AGREED_ON,
            null,
            null,
            null,
            PaymentPlan.STAGGERED,
            "CONV-2025-088",
            0,
            allocations(0, 0),
            day("2025-08-05"),
            BUDGET);
    public static final GrantEvent ADVANCE =
            paid(InstalmentKind.ADVANCE, 2_100_000, "2025-06-10", "M-1", 2_100_000, 1_260_000, 840_000);
    public static final GrantEvent BALANCE =
            paid(InstalmentKind.BALANCE, 900_000, "2026-03-10", "M-2", 3_000_000, 540_000, 360_000);
    public static final GrantEvent FILED =
            new ReportFiled(on("2026-05-15"), REPORT, false, "CDV", allocations(1_800_000, 1_200_000));
    public static final GrantEvent ACCEPTED = new ReportReviewed(on("2026-06-20"), ReviewOutcome.ACCEPTED, 3_000_000);
    public static final GrantEvent CLOSED = new GrantClosed(on("2026-06-20"), 3_000_000, 0, 3_000_000);
    public static final GrantEvent WITHDRAWN = new GrantWithdrawn(
            on("2024-12-01"), WithdrawnBy.APPLICANT, 0, ASSOCIATION, "CDV", List.of(), 2025, List.of());

    private GrantStories() {}

    /** What leads to a state. */
    static List<GrantEvent> pastOf(Stage stage) {
        return switch (stage) {
            case SUBMITTED -> List.of(SUBMITTED);
            case INFO_REQUESTED -> List.of(SUBMITTED, ADMITTED, INFORMATION_REQUESTED);
            case ADMISSIBLE -> List.of(SUBMITTED, ADMITTED);
            case RANKED -> List.of(SUBMITTED, ADMITTED, RANKED);
            case AWARDED -> List.of(SUBMITTED, ADMITTED, RANKED, AWARDED);
            case NOTIFIED -> List.of(SUBMITTED, ADMITTED, RANKED, AWARDED, NOTIFIED);
            case AGREED -> List.of(SUBMITTED, ADMITTED, RANKED, AWARDED, NOTIFIED, AGREED);
            case PAYING -> List.of(SUBMITTED, ADMITTED, RANKED, AWARDED, NOTIFIED, AGREED, ADVANCE);
            case PAID -> List.of(SUBMITTED, ADMITTED, RANKED, AWARDED, NOTIFIED, AGREED, ADVANCE, BALANCE);
            case INADMISSIBLE -> List.of(SUBMITTED, TURNED_AWAY);
            case REJECTED -> List.of(SUBMITTED, ADMITTED, REJECTED);
            case WITHDRAWN -> List.of(SUBMITTED, WITHDRAWN);
            case CLOSED ->
                List.of(
                        SUBMITTED, ADMITTED, RANKED, AWARDED, NOTIFIED, AGREED, ADVANCE, BALANCE, FILED, ACCEPTED,
                        CLOSED);
        };
    }

    /** A grant that came to a state, and to which more happened then. */
    static DeciderSpec<GrantState, GrantCommand, GrantEvent, GrantRejection> given(Stage stage, GrantEvent... more) {
        var past = new ArrayList<>(pastOf(stage));
        past.addAll(List.of(more));
        return DeciderSpec.given(GRANT, past);
    }

    /** Nobody has applied. */
    static DeciderSpec<GrantState, GrantCommand, GrantEvent, GrantRejection> nothing() {
        return DeciderSpec.given(GRANT, List.of());
    }

    public static GrantState state(Stage stage, GrantEvent... more) {
        return given(stage, more).state();
    }

    static GrantState fold(List<GrantEvent> events) {
        return DeciderSpec.given(GRANT, events).state();
    }

    static KnownCall call(boolean juryRequired, DeMinimis regime) {
        return new KnownCall(
                new CallTerms(
                        "Contrat de ville 2025",
                        CallKind.CITY_CONTRACT,
                        "CDV",
                        2025,
                        40_000_000,
                        day("2024-10-15"),
                        LAST_DAY,
                        juryRequired,
                        3_500_000L,
                        List.of(),
                        regime,
                        List.of()),
                LAST_DAY);
    }

    static KnownCall call() {
        return call(false, DeMinimis.NONE);
    }

    static Application application(Organisation applicant, RepublicanCommitment commitment, boolean economic) {
        return new Application(
                CALL,
                applicant,
                PROJECT,
                null,
                "Un atelier de réparation de vélos",
                4_500_000,
                day("2025-01-01"),
                day("2025-12-31"),
                TARGETS,
                9_000_000L,
                commitment,
                economic,
                economic ? 2_000_000L : null,
                false);
    }

    static Organisation organisation(LegalForm form) {
        return new Organisation("Une structure", null, null, "930000054", null, form, null);
    }

    static GrantEvent submitted(Application application) {
        return new ApplicationSubmitted(on("2024-11-20"), application, "CDV", false);
    }

    static GrantEvent ranked(Opinion opinion) {
        return new JuryRanked(on("2025-02-20"), 3, 80, opinion, 3_000_000L);
    }

    static GrantEvent awarded(long cents) {
        return new GrantAwarded(
                on("2025-03-26"),
                SUBJECT,
                cents,
                "DEL-25-0117",
                AWARDED_ON,
                REPORT_DUE_ON,
                List.of(),
                Shares.of(cents, TARGETS));
    }

    static GrantEvent paid(
            InstalmentKind kind, long cents, String on, String order, long paidCents, long arenes, long negreneys) {
        return new InstalmentPaid(
                on(on),
                kind,
                cents,
                day(on),
                order,
                paidCents,
                3_000_000,
                "CDV",
                PROJECT,
                allocations(arenes, negreneys));
    }

    static List<Allocation> allocations(long arenes, long negreneys) {
        return List.of(new Allocation(ARENES, arenes), new Allocation(NEGRENEYS, negreneys));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Ten in the morning of a day. */
    public static Instant on(String day) {
        return LocalDate.parse(day)
                .atTime(10, 0)
                .atZone(ZoneId.of("Europe/Paris"))
                .toInstant();
    }
}
