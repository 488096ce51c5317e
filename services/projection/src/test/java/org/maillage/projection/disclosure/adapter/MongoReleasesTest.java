package org.maillage.projection.disclosure.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.projection.disclosure.Exact;
import org.maillage.projection.disclosure.Headcount;
import org.maillage.projection.disclosure.Release;
import org.maillage.projection.disclosure.Releases;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** What was told is kept as it was told, and cannot be told otherwise. */
@WithBackends
class MongoReleasesTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private final MongoClient client;
    private final Releases releases;

    MongoReleasesTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("disclosure"));
        releases = new MongoReleases(client.getDatabase("disclosure"));
    }

    @BeforeEach
    void empty() {
        client.getDatabase("disclosure").drop();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theLastOneIsReadAsItWasMade() {
        assertThat(releases.last()).isEmpty();
        var first = Release.first(OCTOBER, Map.of("emplois", jobs(3, 40)));
        var second = first.next(OCTOBER.plusMonths(1), Map.of("emplois", jobs(9, 60)));

        releases.add(first);
        releases.add(second);

        assertThat(releases.last()).contains(second);
    }

    @Test
    void aMonthIsReleasedOnce() {
        var first = Release.first(OCTOBER, Map.of("emplois", jobs(3, 40)));

        releases.add(first);
        releases.add(Release.first(OCTOBER, Map.of("emplois", jobs(4, 50))));

        assertThat(releases.last()).contains(first);
    }

    private static Exact jobs(int women, int men) {
        var classes = new TreeMap<>(Map.of("WOMAN", new Headcount(women, 100), "MAN", new Headcount(men, 4_000)));
        return new Exact(Headcount.sum(classes.values()), new TreeMap<>(Map.of("gender", classes)));
    }
}
