package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.funding.grant.Districts.Basis;
import org.maillage.funding.grant.Districts.Located;
import org.maillage.testing.chance.ByChance;
import org.maillage.testing.chance.Chance;

class SharesTest {

    @Test
    void theLargestRemainderTakesTheCentThatIsLeft() {
        assertThat(cents(100, 33, 33, 34)).containsExactly(33L, 33L, 34L);
        assertThat(cents(101, 33, 33, 34)).containsExactly(33L, 33L, 35L);
        assertThat(cents(10, 33, 33, 34)).containsExactly(3L, 3L, 4L);
    }

    @Test
    void tiesGoToTheFirst() {
        assertThat(cents(1, 50, 50)).containsExactly(1L, 0L);
        assertThat(cents(3, 25, 25, 25, 25)).containsExactly(1L, 1L, 1L, 0L);
    }

    @ByChance(runs = 300)
    void everyShareIsWithinACentOfItsDueAndTheySumToTheWhole(Chance chance) {
        List<Target> targets = targets(chance);
        long total = chance.between(0, 1_000_000_000);

        List<Allocation> shares = Shares.of(total, targets);

        assertThat(shares.stream().mapToLong(Allocation::amountCents).sum()).isEqualTo(total);
        for (int place = 0; place < targets.size(); place++) {
            long hundredfold = total * targets.get(place).sharePercent();
            assertThat(Math.abs(shares.get(place).amountCents() * 100 - hundredfold))
                    .isLessThan(100);
        }
    }

    @ByChance(runs = 300)
    void partsAddUpToTheSharesOfTheWholeInEveryDistrict(Chance chance) {
        List<Target> targets = targets(chance);
        var running = new long[targets.size()];
        long total = 0;
        for (int part = 0; part < 12; part++) {
            long next = Math.max(0, total + chance.between(-5_000, 20_000));
            List<Allocation> change = Shares.between(targets, total, next);
            for (int place = 0; place < running.length; place++) {
                running[place] += change.get(place).amountCents();
            }
            total = next;
            assertThat(running)
                    .containsExactly(Shares.of(total, targets).stream()
                            .mapToLong(Allocation::amountCents)
                            .toArray());
        }
    }

    private static List<Long> cents(long total, int... percents) {
        var targets = new ArrayList<Target>();
        for (int percent : percents) {
            targets.add(new Target(GrantStories.ARENES, percent));
        }
        return Shares.of(total, targets).stream().map(Allocation::amountCents).toList();
    }

    static List<Target> targets(Chance chance) {
        var targets = new ArrayList<Target>();
        int left = 100;
        for (int place = 0; place < chance.between(0, 6) && left > 1; place++) {
            int percent = chance.between(1, left - 1);
            targets.add(new Target(district(place), percent));
            left -= percent;
        }
        targets.add(new Target(district(targets.size()), left));
        return targets;
    }

    private static Districts district(int place) {
        return new Districts(Map.of("2015", new Located("QP03100" + place, Basis.DECLARED)));
    }
}
