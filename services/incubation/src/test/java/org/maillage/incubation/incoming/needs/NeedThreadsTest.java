package org.maillage.incubation.incoming.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;

class NeedThreadsTest {

    private static final UUID OLDEST = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID MIDDLE = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID YOUNGEST = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final UUID PROJECT = UUID.fromString("00000000-0000-7000-8000-000000000004");

    private final Map<UUID, NeedView> needs = new HashMap<>();
    private final NeedThreads threads = new NeedThreads(new InMemory(needs), _ -> needs);

    @Test
    void aNeedThatIsNotKnownStandsForItself() {
        assertThat(threads.of(List.of(YOUNGEST), List.of()).needOf(PROJECT, YOUNGEST))
                .isEqualTo(YOUNGEST);
    }

    @Test
    void mergersAreFollowedToTheEnd() {
        needs.put(YOUNGEST, new NeedView(PROJECT, Instant.EPOCH, MIDDLE));
        needs.put(MIDDLE, new NeedView(PROJECT, Instant.MAX, OLDEST));

        assertThat(threads.of(List.of(YOUNGEST), List.of()).needOf(PROJECT, YOUNGEST))
                .isEqualTo(OLDEST);
    }

    @Test
    void theFirstNeedHandedOverIsTheOneOfTheThread() {
        needs.put(YOUNGEST, new NeedView(PROJECT, Instant.parse("2021-03-18T09:00:00Z"), null));
        needs.put(MIDDLE, new NeedView(PROJECT, Instant.parse("2019-10-01T08:00:00Z"), null));

        assertThat(threads.of(List.of(), List.of(PROJECT)).needOf(PROJECT, null))
                .isEqualTo(MIDDLE);
    }

    private record InMemory(Map<UUID, NeedView> needs) implements Views<NeedView> {

        @Override
        public List<View<NeedView>> find(Collection<UUID> ids) {
            return ids.stream()
                    .filter(needs::containsKey)
                    .map(it -> new View<>(it, 1, needs.get(it)))
                    .toList();
        }

        @Override
        public void save(List<View<NeedView>> views) {
            throw new AssertionError("threads are only read");
        }
    }
}
