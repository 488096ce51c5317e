package org.maillage.projection.snapshots;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.reading.Offsets;

/**
 * A published moment. All that its answers are made of is in here or below its cut, and neither ever changes.
 *
 * @param id          in addresses
 * @param at          when it was taken, to the millisecond
 * @param occasion    what for
 * @param by          who asked for it; null for a daily one
 * @param generation  whose journal it cuts
 * @param recorded    when the last event below the cut was recorded; null before the first
 * @param digest      of the versions of the generation's figures
 * @param upTo        the cut
 * @param definitions what people were told of each figure
 */
public record Snapshot(
        String id,
        Instant at,
        Occasion occasion,
        @Nullable String by,
        int generation,
        @Nullable Instant recorded,
        String digest,
        Offsets upTo,
        List<Published> definitions) {

    public Snapshot {
        definitions = List.copyOf(definitions);
    }

    /** What a snapshot was taken for. */
    public enum Occasion {
        /** The first moment of a day, or the first at which this service was there. */
        DAILY,
        /** Somebody asked. */
        ON_DEMAND
    }

    /**
     * A definition as it was told.
     *
     * @param version of the definition
     */
    public record Published(String key, int version, String name, String unit, String text, List<String> by) {

        public Published {
            by = List.copyOf(by);
        }

        static Published of(Definition it) {
            return new Published(it.key(), it.version(), it.name(), it.unit(), it.text(), it.by());
        }
    }

    /** What was told of a figure, if there was one of that key. */
    public Optional<Published> find(String key) {
        return definitions.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The versions of the definitions by key. */
    public Map<String, Integer> versions() {
        return definitions.stream().collect(Collectors.toMap(Published::key, Published::version));
    }
}
