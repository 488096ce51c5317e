package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.ASSOCIATION;
import static org.maillage.funding.grant.GrantStories.GRANT;
import static org.maillage.funding.grant.GrantStories.call;
import static org.maillage.funding.grant.GrantStories.day;
import static org.maillage.funding.grant.GrantStories.on;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.decider.Decision.Accepted;
import org.maillage.funding.call.DeMinimis;
import org.maillage.funding.grant.Agreement.PaymentPlan;
import org.maillage.funding.grant.GrantEvent.AgreementSigned;
import org.maillage.funding.grant.GrantEvent.ClawbackRecovered;
import org.maillage.funding.grant.GrantEvent.GrantAwarded;
import org.maillage.funding.grant.GrantEvent.GrantClosed;
import org.maillage.funding.grant.GrantEvent.GrantWithdrawn;
import org.maillage.funding.grant.GrantEvent.InstalmentPaid;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.testing.chance.ByChance;
import org.maillage.testing.chance.Chance;

/** No interleaving of awards, amendments, payments, reversals, clawbacks and withdrawals breaks a sum. */
class MoneyByChanceTest {

    private static final int QUESTIONS = 80;
    private static final Instant AT = on("2025-07-01");

    @ByChance(runs = 500)
    void everySumHoldsAfterEveryStep(Chance chance) {
        var sums = new Sums(SharesTest.targets(chance));
        GrantState state = GRANT.absent();
        var events = new ArrayList<GrantEvent>();
        for (GrantCommand command : questions(chance, sums.targets)) {
            if (GRANT.decide(state, command, AT) instanceof Accepted<GrantEvent, GrantRejection>(var happened)) {
                for (GrantEvent event : happened) {
                    state = GRANT.evolve(state, event);
                    sums.add(event);
                    events.add(event);
                }
            }
            sums.assertHold(state);
        }
        assertThat(state).isEqualTo(GrantStories.fold(events));
    }

    @Test
    void theInterleavingsReachEveryStateWithMoney() {
        var seen = new TreeSet<Stage>();
        for (long seed = 0; seed < 300; seed++) {
            var chance = new Chance(seed);
            GrantState state = GRANT.absent();
            for (GrantCommand command : questions(chance, SharesTest.targets(chance))) {
                if (GRANT.decide(state, command, AT) instanceof Accepted<GrantEvent, GrantRejection>(var happened)) {
                    for (GrantEvent event : happened) {
                        state = GRANT.evolve(state, event);
                    }
                }
                if (state instanceof Live live) {
                    seen.add(live.stage());
                }
            }
        }
        assertThat(seen)
                .contains(Stage.AWARDED, Stage.NOTIFIED, Stage.AGREED, Stage.PAYING, Stage.PAID, Stage.CLOSED)
                .contains(Stage.WITHDRAWN);
    }

    /** What the figures would add up, kept apart from the state. */
    private static final class Sums {

        private final List<Target> targets;
        private final Map<Integer, Long> awarded = new HashMap<>();
        private final Map<Integer, Long> paid = new HashMap<>();
        private final Map<Integer, Long> recovered = new HashMap<>();

        Sums(List<Target> targets) {
            this.targets = targets;
        }

        void add(GrantEvent event) {
            switch (event) {
                case GrantAwarded it -> add(awarded, it.allocations(), 1, it.awardedCents());
                case AgreementSigned it -> add(awarded, it.allocations(), 1, it.changeCents());
                case GrantWithdrawn it -> add(awarded, it.allocations(), -1, it.wasAwardedCents());
                case InstalmentPaid it ->
                    add(paid, it.allocations(), it.kind() == InstalmentKind.REVERSAL ? -1 : 1, it.amountCents());
                case ClawbackRecovered it -> add(recovered, it.allocations(), 1, it.amountCents());
                case GrantClosed it ->
                    assertThat(it.paidCents() - it.recoveredCents()).isLessThanOrEqualTo(it.justifiedCents());
                case GrantEvent _ -> {}
            }
        }

        private static void add(Map<Integer, Long> sums, List<Allocation> allocations, int sign, long amount) {
            assertThat(allocations.stream().mapToLong(Allocation::amountCents).sum())
                    .as("the allocations sum to the amount")
                    .isEqualTo(amount);
            for (int place = 0; place < allocations.size(); place++) {
                sums.merge(place, sign * allocations.get(place).amountCents(), Long::sum);
            }
        }

        void assertHold(GrantState state) {
            if (state instanceof Granted granted) {
                Award award = granted.award();
                Clawbacks clawbacks = award.clawbacks();
                assertThat(award.paidCents()).isBetween(0L, award.awardedCents());
                assertThat(clawbacks.orderedCents()).isBetween(0L, award.paidCents());
                assertThat(clawbacks.recoveredCents()).isBetween(0L, clawbacks.orderedCents());
                assertShares(awarded, award.awardedCents());
                assertShares(paid, award.paidCents());
                assertShares(recovered, clawbacks.recoveredCents());
            } else {
                assertShares(awarded, 0);
                assertShares(paid, 0);
            }
        }

        private void assertShares(Map<Integer, Long> sums, long total) {
            List<Allocation> shares = Shares.of(total, targets);
            for (int place = 0; place < targets.size(); place++) {
                assertThat(sums.getOrDefault(place, 0L))
                        .isEqualTo(shares.get(place).amountCents());
            }
        }
    }

    private static List<GrantCommand> questions(Chance chance, List<Target> targets) {
        var questions = new ArrayList<GrantCommand>();
        questions.add(new GrantCommand.Submit(on("2024-11-20"), application(targets), false, call(), null));
        questions.add(new GrantCommand.DecideAdmissibility(
                on("2024-12-15"), Admissibility.ADMISSIBLE, List.of(), null, call()));
        for (int left = QUESTIONS; left > 0; left--) {
            questions.add(question(chance));
        }
        return questions;
    }

    private static GrantCommand question(Chance chance) {
        return switch (chance.between(0, 11)) {
            case 0 ->
                new GrantCommand.Decide(
                        AT,
                        Deliberation.AWARDED,
                        (long) chance.between(1, 4_000_000),
                        null,
                        day("2025-03-26"),
                        null,
                        List.of(),
                        false,
                        call(false, DeMinimis.NONE),
                        Standing.ALONE);
            case 1 -> new GrantCommand.Notify(AT, day("2025-04-07"), null);
            case 2 -> sign(null, null);
            case 3 -> sign(chance.between(1, 6), (long) chance.between(1, 4_000_000));
            case 4, 5, 6 ->
                new GrantCommand.Pay(
                        AT,
                        chance.oneOf(InstalmentKind.values()),
                        chance.between(1, 1_500_000),
                        day("2025-06-10"),
                        "M-" + chance.between(1, 60));
            case 7 ->
                new GrantCommand.FileReport(
                        AT,
                        new FiledReport(
                                ReportKind.FINANCIAL_REPORT, chance.between(0, 4_000_000), null, null, List.of()));
            case 8 ->
                new GrantCommand.ReviewReport(
                        AT, chance.oneOf(ReviewOutcome.values()), chance.between(0, 4_000_000), true);
            case 9 ->
                new GrantCommand.OrderClawback(
                        AT, chance.between(1, 800_000), ClawbackGround.UNSPENT, null, "T-" + chance.between(1, 20));
            case 10 -> new GrantCommand.RecoverClawback(AT, chance.between(1, 800_000), day("2025-06-30"));
            default ->
                chance.inPercent(10)
                        ? new GrantCommand.Withdraw(AT, WithdrawnBy.AUTHORITY, call())
                        : new GrantCommand.Pay(
                                AT,
                                InstalmentKind.INTERIM,
                                chance.between(1, 50),
                                day("2025-06-10"),
                                "m-" + chance.id());
        };
    }

    private static GrantCommand sign(@Nullable Integer amendment, @Nullable Long cents) {
        return new GrantCommand.Sign(AT, day("2025-05-05"), amendment, cents, null, PaymentPlan.STAGGERED, "CONV-1");
    }

    private static Application application(List<Target> targets) {
        return new Application(
                GrantStories.CALL,
                ASSOCIATION,
                null,
                null,
                "Une action",
                4_000_000,
                day("2025-01-01"),
                day("2025-12-31"),
                targets,
                null,
                RepublicanCommitment.SUBSCRIBED,
                false,
                null,
                false);
    }
}
