package org.maillage.impact.job.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.impact.job.JobStories.PERMANENT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.job.Candidate;
import org.maillage.impact.job.JobDecider;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobId;
import org.maillage.impact.job.adapter.Candidates.Pair;
import org.maillage.impact.job.adapter.Claims.Claimed;

class CandidatesTest {

    private static final Instant EARLY = Instant.parse("2024-11-02T08:00:00Z");
    private static final Instant LATE = Instant.parse("2024-11-06T08:00:00Z");

    private final Claimed first = claimed("/partenaires/premiere-brique/incubateur", LATE);
    private final Claimed second = claimed("/partenaires/portail", EARLY);
    private final Claimed third = claimed("/partenaires/portail", LATE);

    @Test
    void eachPairIsProposedOnceTheYoungerIntoTheOlder() {
        List<Pair> pairs = Candidates.among(List.of(first, second), 60, "2024", null, Set.of());

        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().younger().id())
                .isEqualTo(first.candidate().id().value());
        assertThat(pairs.getFirst().older().id())
                .isEqualTo(second.candidate().id().value());
        assertThat(pairs.getFirst().score()).isEqualTo(95);
    }

    @Test
    void twoClaimsOfOnePublisherAreNoPair() {
        assertThat(Candidates.among(List.of(second, third), 0, "2024", null, Set.of()))
                .isEmpty();
        assertThat(Candidates.among(List.of(first, second, third), 60, "2024", null, Set.of()))
                .hasSize(2);
    }

    @Test
    void onlyPairsOfADistrictAndOfEnoughPoints() {
        assertThat(Candidates.among(List.of(first, second), 96, "2024", null, Set.of()))
                .isEmpty();
        assertThat(Candidates.among(List.of(first, second), 60, "2024", "QN03106I", Set.of()))
                .hasSize(1);
        assertThat(Candidates.among(List.of(first, second), 60, "2015", "QP031006", Set.of()))
                .hasSize(1);
        assertThat(Candidates.among(List.of(first, second), 60, "2024", "QN03107M", Set.of()))
                .isEmpty();
    }

    @Test
    void aPairThatAPersonHasToldApartIsProposedNoMoreInWhicheverOrderItWasNamed() {
        UUID one = first.candidate().id().value();
        UUID other = second.candidate().id().value();

        for (var apart : List.of(new DistinctJobs.JobPair(one, other), new DistinctJobs.JobPair(other, one))) {
            assertThat(Candidates.among(List.of(first, second), 60, "2024", null, Set.of(apart)))
                    .isEmpty();
            assertThat(Candidates.among(List.of(first, second, third), 60, "2024", null, Set.of(apart)))
                    .as("others stay")
                    .hasSize(1);
        }
    }

    private static Claimed claimed(String source, Instant recordedAt) {
        var decider = new JobDecider();
        var state = decider.evolve(decider.absent(), new JobDeclared(recordedAt, PERMANENT));
        var candidate = new Candidate(
                new JobId(UUID.randomUUID()), Publisher.of(source), PERMANENT, UUID.randomUUID(), null, false, false);
        return new Claimed(candidate, recordedAt, JobDocument.of(state));
    }
}
