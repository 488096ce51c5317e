package org.maillage.projection.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Figures;
import org.maillage.testing.contract.ReadFields;
import org.maillage.testing.contract.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every figure is on record, with what it is made of and a seal of what it means: a release is judged by it. */
class FigureRecordTest {

    /** Never changed once released, so that only a figure can change what is made of them. */
    private static final Path RELEASED =
            Path.of("..", "..", "platform", "contracts", "src", "test", "resources", "released");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theRecordSaysWhatFiguresAreMadeOf() throws IOException {
        Map<String, List<Addition>> added = added();
        var record = new TreeMap<String, Object>();
        for (Figure figure : Catalogue.all()) {
            var definition = figure.definition();
            record.put(definition.key(), entry(figure, added.getOrDefault(definition.key(), List.of())));
        }

        Recorded.assertHolds(Path.of("figures.json"), record);
    }

    @Test
    void anotherContributionIsAnotherMeaning() throws IOException {
        var definition = Catalogue.all().getFirst().definition();
        List<Addition> added = Objects.requireNonNull(added().get(definition.key()));
        List<Addition> fewer = added.subList(1, added.size());

        assertThat(Meaning.of(definition, fewer)).isNotEqualTo(Meaning.of(definition, added));
    }

    private static Map<String, Object> entry(Figure figure, List<Addition> added) {
        var definition = figure.definition();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("version", definition.version());
        entry.put("meaning", Meaning.of(definition, added));
        entry.put("of", Meaning.operands(definition.measure()));
        entry.put("counts", counts(figure));
        return entry;
    }

    private static Map<String, Map<String, Set<String>>> counts(Figure figure) {
        var reads = new ReadFields();
        if (figure instanceof Counted<?> counted) {
            Subscriptions.facts()
                    .forEach((topic, facts) -> reads.in(
                            topic,
                            event -> facts.read(event)
                                    .<List<Contribution>>map(counted::of)
                                    .orElse(List.of())));
        }
        return reads.record();
    }

    /** What the examples that were ever released add, by figure, in the order of their files. */
    private static Map<String, List<Addition>> added() throws IOException {
        var figures = new Figures(Catalogue.all());
        Map<String, String> topics = topics();
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> (ObjectNode) JSON.readTree(file))
                    .filter(event -> topics.containsKey(event.get("type").asString()))
                    .flatMap(event -> additions(figures, topics, event).stream())
                    .collect(Collectors.groupingBy(Addition::figure));
        }
    }

    private static List<Addition> additions(Figures figures, Map<String, String> topics, ObjectNode event) {
        String topic = Objects.requireNonNull(topics.get(event.get("type").asString()));
        return new EventReader(figures, Subscriptions.facts())
                .read(Examples.record(topic, event, 0))
                .additions();
    }

    private static Map<String, String> topics() {
        return Subscriptions.topics().stream()
                .flatMap(Examples::contracts)
                .collect(Collectors.toMap(text("type"), text("topic")));
    }

    private static Function<JsonNode, String> text(String field) {
        return node -> Objects.requireNonNull(node.get(field)).asString();
    }
}
