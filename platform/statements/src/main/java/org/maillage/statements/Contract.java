package org.maillage.statements;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One type of message.
 *
 * @param type       CloudEvents type
 * @param kind       {@code statement}, {@code event}, {@code verdict} or {@code takeover}
 * @param owner      the service that decides about it, or that writes it
 * @param aggregate  kind of file that it is about
 * @param topic      where it travels
 * @param opens      whether a statement of this type opens its file
 * @param summary    French sentence
 * @param publishers who is expected to say it, in French
 * @param schema     JSON Schema 2020-12 of {@code data}
 * @param examples   whole CloudEvents that fit, the smallest first
 */
public record Contract(
        String type,
        String kind,
        String name,
        String owner,
        String aggregate,
        String topic,
        boolean opens,
        String summary,
        List<String> publishers,
        JsonNode schema,
        List<JsonNode> examples) {

    public Contract {
        publishers = List.copyOf(publishers);
        examples = List.copyOf(examples);
    }

    /** Whether partners say it. */
    public boolean isStatement() {
        return kind.equals("statement");
    }

    /** What the first example that has one says at a place of the event, for example {@code /data/theme}. */
    public Optional<JsonNode> exampleAt(JsonPointer place) {
        return examples.stream()
                .map(event -> event.at(place))
                .filter(value -> !value.isMissingNode())
                .findFirst();
    }

    /** A whole {@code data} that passes. */
    public Optional<JsonNode> smallestData() {
        return exampleAt(JsonPointer.compile("/data"));
    }
}
