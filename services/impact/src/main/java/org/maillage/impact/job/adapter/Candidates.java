package org.maillage.impact.job.adapter;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.job.Contract;
import org.maillage.impact.job.Gender;
import org.maillage.impact.job.Residence;
import org.maillage.impact.job.Score;
import org.maillage.impact.job.adapter.Claims.Claimed;

/** Pairs of claims that look like one job. */
final class Candidates {

    private static final int MOST_PAIRS = 200;
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingInt(Pair::score)
            .reversed()
            .thenComparing(it -> it.younger().id().toString());

    private Candidates() {}

    /**
     * Those with at least {@code minScore} points, best first.
     *
     * @param territory only those of which one is in this district of the zoning; null for all
     * @param apart     pairs that a person has told apart
     */
    static List<Pair> among(
            List<Claimed> sorted,
            int minScore,
            String zoning,
            @Nullable String territory,
            Set<DistinctJobs.JobPair> apart) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size() && comparable(sorted.get(i), sorted.get(j)); j++) {
                Claimed one = sorted.get(i);
                Claimed other = sorted.get(j);
                Score.of(one.candidate(), other.candidate()).stream()
                        .filter(score -> score >= minScore)
                        .forEach(score -> pairs.add(pair(one, other, score)));
            }
        }
        return pairs.stream()
                .filter(it -> it.isIn(zoning, territory) && !apart.contains(it.jobs()))
                .sorted(BEST_FIRST)
                .limit(MOST_PAIRS)
                .toList();
    }

    /** They are sorted by employer and first day: nothing further on is comparable once this one is not. */
    private static boolean comparable(Claimed one, Claimed next) {
        return one.document().employerKey().equals(next.document().employerKey())
                && DAYS.between(startedOn(one), startedOn(next)) <= Score.FURTHEST_DAYS;
    }

    private static LocalDate startedOn(Claimed it) {
        return LocalDate.parse(it.document().startedOn());
    }

    private static Pair pair(Claimed one, Claimed other, int score) {
        boolean isOlder = one.seniority().isOlderThan(other.seniority());
        return isOlder ? new Pair(score, Side.of(other), Side.of(one)) : new Pair(score, Side.of(one), Side.of(other));
    }

    /**
     * @param younger the claim that would be matched
     * @param older   the one that would be its principal
     */
    record Pair(int score, Side younger, Side older) {

        DistinctJobs.JobPair jobs() {
            return new DistinctJobs.JobPair(younger.id(), older.id());
        }

        boolean isIn(String zoning, @Nullable String territory) {
            return territory == null || territory.equals(younger.qpv(zoning)) || territory.equals(older.qpv(zoning));
        }
    }

    /** @param source prefix of whoever declared it; null for staff */
    record Side(
            UUID id,
            @Nullable String source,
            String employer,
            String startedOn,
            Contract contract,
            int fteHundredths,
            Gender gender,
            Residence livesInQpv,
            @Nullable String qpv2015,
            @Nullable String qpv2024) {

        private static Side of(Claimed it) {
            var document = it.document();
            var publisher = it.candidate().publisher();
            return new Side(
                    it.candidate().id().value(),
                    publisher == null ? null : publisher.prefix(),
                    document.employer().name(),
                    document.startedOn(),
                    document.contract(),
                    document.fteHundredths(),
                    document.gender(),
                    document.livesInQpv(),
                    code(document, "2015"),
                    code(document, "2024"));
        }

        private static @Nullable String code(JobDocument document, String zoning) {
            var district = document.districts().get(zoning);
            return district == null ? null : district.code();
        }

        private @Nullable String qpv(String zoning) {
            return zoning.equals("2015") ? qpv2015 : qpv2024;
        }
    }
}
