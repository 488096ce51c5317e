package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.List;
import org.maillage.funding.grant.Report;
import org.maillage.funding.grant.Stage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** What staff have to do next. A reminder is a list that is looked up, never an event. */
enum WorkList {
    /** Awards whose beneficiary was not told yet. */
    TO_NOTIFY("state.award.deliberatedOn") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return List.of(stages(Stage.AWARDED));
        }
    },
    /** Notified awards above 23 000 € without an agreement. */
    TO_AGREE("state.award.notifiedOn") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return List.of(
                    stages(Stage.NOTIFIED), Criteria.where(AWARDED).gt(AGREEMENT_ABOVE_CENTS), withoutAgreement());
        }
    },
    /** What may be paid, the end of its 60 days first. */
    TO_PAY("state.award.payBy") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return List.of(payable());
        }
    },
    /** The same, 15 days before their end or later. */
    TO_PAY_SOON("state.award.payBy") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return List.of(
                    payable(),
                    Criteria.where("state.award.payBy")
                            .lte(today.plusDays(DAYS_LEFT_TO_PAY).toString()));
        }
    },
    /** Reports that are overdue, or due within 60 days. */
    REPORTS_DUE("state.award.report.dueOn") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return dueWithin(today.plusDays(FIRST_REMINDER_DAYS));
        }
    },
    /** Reports that are overdue, or due within 15 days. */
    REPORTS_DUE_SOON("state.award.report.dueOn") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return dueWithin(today.plusDays(LAST_REMINDER_DAYS));
        }
    },
    /** Reports to examine. */
    TO_REVIEW("state.award.report.dueOn") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return List.of(inForce(), Criteria.where(REPORT).is(Report.Standing.FILED.name()));
        }
    },
    /** Money asked back and not given back yet. */
    CLAWBACKS("state.award.deliberatedOn") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return List.of(
                    inForce(),
                    Criteria.where("state.award.clawbacks.outstandingCents").gt(0L));
        }
    },
    /** Awards whose project was given up (suite à donner). */
    TO_FOLLOW_UP("state.award.deliberatedOn") {
        @Override
        List<Criteria> criteria(LocalDate today) {
            return List.of(stages(Stage.AWARDED, Stage.NOTIFIED, Stage.AGREED, Stage.PAYING, Stage.PAID));
        }
    };

    private static final long AGREEMENT_ABOVE_CENTS = 2_300_000;
    private static final int DAYS_LEFT_TO_PAY = 15;
    private static final int FIRST_REMINDER_DAYS = 60;
    private static final int LAST_REMINDER_DAYS = 15;
    private static final String AWARDED = "state.award.awardedCents";
    private static final String REPORT = "state.award.report.standing";

    private final String firstBy;

    WorkList(String firstBy) {
        this.firstBy = firstBy;
    }

    /** What is on it today. */
    abstract List<Criteria> criteria(LocalDate today);

    /** The most urgent first. */
    Sort sort() {
        return Sort.by(firstBy);
    }

    private static Criteria stages(Stage... stages) {
        return Criteria.where("state.stage")
                .in(List.of(stages).stream().map(Stage::name).toList());
    }

    private static Criteria inForce() {
        return stages(Stage.NOTIFIED, Stage.AGREED, Stage.PAYING, Stage.PAID);
    }

    private static Criteria withoutAgreement() {
        return Criteria.where("state.award.agreement").exists(false);
    }

    private static Criteria payable() {
        return new Criteria()
                .orOperator(
                        stages(Stage.AGREED, Stage.PAYING),
                        new Criteria()
                                .andOperator(
                                        stages(Stage.NOTIFIED),
                                        Criteria.where(AWARDED).lte(AGREEMENT_ABOVE_CENTS)));
    }

    private static List<Criteria> dueWithin(LocalDate day) {
        return List.of(
                inForce(),
                Criteria.where(REPORT)
                        .in(
                                Report.Standing.AWAITED.name(),
                                Report.Standing.REJECTED.name(),
                                Report.Standing.OVERDUE.name()),
                Criteria.where("state.award.report.dueOn").lte(day.toString()));
    }
}
