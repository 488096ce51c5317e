package org.maillage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two versions of a service told of the same files, read plainly from its topic.
 *
 * @param lives by file its events, each once, by their sequence
 */
record Told(Story story, Map<String, SortedMap<Long, DomainEvents.Event>> lives) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads all that was told of these files; two ids in one place would be two truths. */
    static Told read(Installation installation, Story story, Set<String> files) {
        DomainEvents events = DomainEvents.read(installation, story.topic());
        assertThat(events.ids().values()).allMatch(ids -> ids.size() == 1);
        var lives = new TreeMap<String, SortedMap<Long, DomainEvents.Event>>();
        for (DomainEvents.Event event : events.events()) {
            if (files.contains(event.place().file())) {
                lives.computeIfAbsent(event.place().file(), _ -> new TreeMap<>())
                        .putIfAbsent(event.place().sequence(), event);
            }
        }
        return new Told(story, lives);
    }

    /** That each of the files was opened once and spoken of once more, in events without a gap. */
    void isWhole(Set<String> files) {
        assertThat(lives).containsOnlyKeys(files);
        lives.forEach((file, life) -> {
            assertThat(life.keySet())
                    .as(file)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, life.size()).boxed().toList());
            assertThat(life.values().stream().map(DomainEvents.Event::name).filter(name -> !name.equals(story.added())))
                    .as(file)
                    .containsExactly(story.opens(), story.follows());
        });
    }

    /** That each version opened files, and had to do with some that the other had opened. */
    void isOfBothVersions() {
        for (boolean openedByNext : List.of(false, true)) {
            for (boolean followedByNext : List.of(false, true)) {
                assertThat(count(openedByNext, followedByNext))
                        .as("opened by the next version: %s, followed by it: %s", openedByNext, followedByNext)
                        .isPositive();
            }
        }
    }

    @Override
    public String toString() {
        return "%s: %d files; opened and followed by the old version %d, by the next %d, old then next %d, next then old %d"
                .formatted(
                        story.service(),
                        lives.size(),
                        count(false, false),
                        count(true, true),
                        count(false, true),
                        count(true, false));
    }

    private long count(boolean openedByNext, boolean followedByNext) {
        return lives.values().stream()
                .filter(life -> isOpenedByNext(life) == openedByNext && isFollowedByNext(life) == followedByNext)
                .count();
    }

    private boolean isOpenedByNext(SortedMap<Long, DomainEvents.Event> life) {
        return life.values().stream().anyMatch(event -> event.name().equals(story.added()));
    }

    private boolean isFollowedByNext(SortedMap<Long, DomainEvents.Event> life) {
        return JSON.readTree(life.lastEntry().getValue().data()).has(story.field());
    }
}
