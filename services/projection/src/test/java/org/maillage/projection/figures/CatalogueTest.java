package org.maillage.projection.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Subscriptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures are those that the catalogue describes, word for word, and are made of the events that it names. */
class CatalogueTest {

    private static final Path CATALOGUE =
            Path.of("..", "..", "platform", "contracts", "src", "test", "resources", "catalogue.json");

    /** A corrected job has another situation too, or had none: {@code jobCount.situation12}. */
    private static final Map<String, Set<String>> MADE_OF_MORE =
            Map.of("situations-12-mois", Set.of("impact.job-corrected"));

    /** Written as words there, as one here. */
    private static final Map<String, String> DIMENSIONS = Map.of("project or place", "projectOrPlace");

    /** Of which day a figure counts what was declared for a quarter, or for longer. */
    private static final Set<String> OF_PERIODS = Set.of("last day of the declared period", "last day of the period");

    private final Map<String, JsonNode> described = described();
    private final List<Figure> figures = Catalogue.all();

    @Test
    void everyFigureThatIsDescribedIsKept() {
        assertThat(figures)
                .extracting(it -> it.definition().key())
                .containsExactlyInAnyOrderElementsOf(described.keySet());
    }

    @Test
    void nameUnitMeaningAndVersionAreThoseOfTheCatalogue() {
        for (Figure figure : figures) {
            var definition = figure.definition();
            var it = describedBy(figure);

            assertThat(definition.name()).isEqualTo(it.get("nameFr").asString());
            assertThat(definition.unit()).isEqualTo(it.get("unit").asString());
            assertThat(definition.text()).isEqualTo(it.get("definitionFr").asString());
            assertThat(definition.version()).isEqualTo(it.get("version").asInt());
            assertThat(definition.shown())
                    .as(definition.key())
                    .isEqualTo(it.get("shown").asBoolean());
            assertThat(definition.persons())
                    .as(definition.key())
                    .isEqualTo(it.get("secrecy").asBoolean());
            assertThat(figure.getClass().getSimpleName())
                    .isEqualTo(it.get("className").asString());
        }
    }

    @Test
    void figuresAreBrokenDownAsTheCatalogueSays() {
        for (Figure figure : figures) {
            assertThat(figure.definition().by())
                    .as(figure.definition().key())
                    .containsExactlyElementsOf(dimensions(describedBy(figure)));
        }
    }

    @Test
    void theyAreReadAsTheCatalogueSays() {
        for (Figure figure : figures) {
            var definition = figure.definition();
            assertThat(kind(definition))
                    .as(definition.key())
                    .isEqualTo(describedBy(figure).get("kind").asString().replace("sum", "count"));
        }
    }

    @Test
    void whatIsDeclaredForAPeriodIsReadByQuarter() {
        for (Figure figure : figures) {
            boolean declared =
                    OF_PERIODS.contains(describedBy(figure).get("period").asString());

            assertThat(figure.definition().grain())
                    .as(figure.definition().key())
                    .isEqualTo(declared ? Grain.QUARTER : Grain.DAY);
        }
    }

    @Test
    void theyAreMadeOfTheEventsThatTheCatalogueNames() {
        var madeOf = new TreeMap<String, Set<String>>();
        Subscriptions.facts()
                .forEach((topic, facts) -> facts(topic, facts)
                        .forEach((event, seen) -> seen.forEach(fact -> counting(fact)
                                .forEach(key -> madeOf.computeIfAbsent(key, _ -> new TreeSet<>())
                                        .add(event)))));

        var expected = new TreeMap<String, Set<String>>();
        figures.stream()
                .filter(Counted.class::isInstance)
                .forEach(it -> expected.put(it.definition().key(), sources(it)));
        assertThat(madeOf).isEqualTo(expected);
    }

    @Test
    void aRatioIsBrokenDownOnlyByWhatItsSumsCarry() {
        var carried = new LinkedHashMap<String, Set<String>>();
        var all = new Figures(figures);
        Subscriptions.facts()
                .forEach((topic, facts) -> facts(topic, facts).values().stream()
                        .flatMap(Collection::stream)
                        .forEach(fact -> all.additions(fact)
                                .forEach(it -> carried.computeIfAbsent(it.figure(), _ -> new HashSet<>())
                                        .addAll(it.contribution().by().keySet()))));

        for (Definition definition : all.definitions()) {
            if (definition.measure() instanceof Measure.Ratio ratio) {
                for (var operand : List.of(ratio.numerator(), ratio.denominator())) {
                    var dimensions = new HashSet<>(definition.by());
                    dimensions.removeAll(operand.undivided());
                    assertThat(carried.get(operand.figure()))
                            .as(definition.key())
                            .containsAll(dimensions);
                }
            } else {
                String counted =
                        definition.measure() instanceof Measure.PerResident per ? per.figure() : definition.key();
                assertThat(carried.get(counted)).as(definition.key()).containsAll(definition.by());
            }
        }
    }

    private Stream<String> counting(Object fact) {
        return figures.stream()
                .filter(it ->
                        it instanceof Counted<?> counted && counted.counts().isInstance(fact))
                .map(it -> it.definition().key());
    }

    /** What the golden examples of a topic tell, by event such as {@code needs.need-reported}, said for the first time too. */
    private static Map<String, List<Object>> facts(String topic, Facts facts) {
        return Examples.paths(topic).stream()
                .flatMap(path -> Stream.of(Examples.resource(path), firstTold(Examples.resource(path))))
                .map(event -> CloudEvents.read(Examples.record(topic, event, 0)))
                .collect(Collectors.groupingBy(
                        it -> it.envelope().type().replaceAll("^org\\.maillage\\.|\\.v1$", ""),
                        Collectors.flatMapping(it -> facts.read(it).stream(), Collectors.toList())));
    }

    private static ObjectNode firstTold(ObjectNode event) {
        ((ObjectNode) event.get("data")).remove("previous");
        return event;
    }

    private Set<String> sources(Figure figure) {
        var sources =
                new TreeSet<>(MADE_OF_MORE.getOrDefault(figure.definition().key(), Set.of()));
        describedBy(figure)
                .get("contributions")
                .forEach(it -> sources.add(it.get("event").asString()));
        return sources;
    }

    private JsonNode describedBy(Figure figure) {
        return Objects.requireNonNull(
                described.get(figure.definition().key()), figure.definition().key());
    }

    /** Without the values that the catalogue lists beside some of them, in brackets. */
    private static List<String> dimensions(JsonNode figure) {
        String all = figure.get("by").valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        return Stream.of(all.replaceAll("\\s*\\([^)]*\\)", "").split(",", -1))
                .filter(it -> !it.isEmpty())
                .map(it -> DIMENSIONS.getOrDefault(it, it))
                .toList();
    }

    private static String kind(Definition definition) {
        return switch (definition.measure()) {
            case Measure.Count count -> count.window() == Measure.Window.PERIOD ? "count" : "stock";
            case Measure.Ratio _, Measure.PerResident _ -> "ratio";
            case Measure.Median _ -> "median";
            case Measure.Distinct _, Measure.Variety _ -> "distinct";
            case Measure.Diversity _ -> "index";
        };
    }

    private static Map<String, JsonNode> described() {
        try {
            var byKey = new LinkedHashMap<String, JsonNode>();
            new JsonMapper()
                    .readTree(Files.readString(CATALOGUE))
                    .get("figures")
                    .forEach(it -> byKey.put(it.get("key").asString(), it));
            return byKey;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
