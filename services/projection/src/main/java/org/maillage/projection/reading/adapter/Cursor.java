package org.maillage.projection.reading.adapter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.InvalidParameterException;
import org.maillage.projection.reading.Offsets;

/**
 * Where the next page begins. It carries the cut of the first page along, below which nothing changes: pages fit together whatever
 * is counted meanwhile.
 *
 * @param from   how many came before
 * @param asking fingerprint of what was asked: a cursor goes on with nothing else
 * @param upTo   the cut
 */
record Cursor(int from, int asking, Offsets upTo) {

    private static final String BETWEEN = ";";

    /** The text in addresses. */
    String text() {
        var byTopic = new TreeMap<String, TreeMap<Integer, Long>>();
        upTo.last()
                .forEach((partition, offset) -> byTopic.computeIfAbsent(partition.topic(), _ -> new TreeMap<>())
                        .put(partition.number(), offset));
        var offsets = byTopic.entrySet().stream()
                .map(topic -> topic.getKey()
                        + BETWEEN
                        + topic.getValue().entrySet().stream()
                                .map(it -> it.getKey() + ":" + it.getValue())
                                .collect(Collectors.joining(BETWEEN)))
                .collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((from + BETWEEN + asking + "\n" + offsets).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor of a text.
     *
     * @throws InvalidParameterException when it is none, or one of another question
     */
    static Cursor parse(String text, int asking) {
        try {
            String[] lines = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            String[] head = lines[0].split(BETWEEN, -1);
            Map<Partition, Long> last = new HashMap<>();
            for (int i = 1; i < lines.length; i++) {
                read(lines[i], last);
            }
            var cursor = new Cursor(Integer.parseInt(head[0]), Integer.parseInt(head[1]), new Offsets(last));
            if (cursor.asking == asking && cursor.from >= 0) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException notACursor) {
            // said below
        }
        throw new InvalidParameterException(
                "after", "cursor", "Reprendre « next » de la page précédente, avec les mêmes paramètres.", null);
    }

    private static void read(String line, Map<Partition, Long> last) {
        String[] words = line.split(BETWEEN, -1);
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            last.put(
                    new Partition(words[0], Integer.parseInt(words[i].substring(0, colon))),
                    Long.parseLong(words[i].substring(colon + 1)));
        }
    }
}
