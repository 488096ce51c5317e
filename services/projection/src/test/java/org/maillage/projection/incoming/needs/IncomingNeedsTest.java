package org.maillage.projection.incoming.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.needs.NeedsFigures;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.incoming.EventReader;
import org.maillage.projection.incoming.Views;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the projection reads of the contracts of the needs service. */
class IncomingNeedsTest {

    private final NeedFacts facts = new NeedFacts();
    private final EventReader reader = new EventReader(new Figures(NeedsFigures.all()), Map.of(Examples.TOPIC, facts));

    static List<String> examples() {
        return Examples.paths();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyGoldenExampleIsRead(String path) {
        var example = Examples.resource(path);

        var entry = read(example);

        assertThat(entry.dead()).isNull();
        assertThat(entry.origin().aggregate())
                .isEqualTo(UUID.fromString(example.get("subject").asString()));
        assertThat(entry.origin().sequence()).isEqualTo(example.get("sequence").asLong());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownFieldChangesNothing(String path) {
        var example = Examples.resource(path);
        var additions = read(example).additions();

        data(example).put("fieldOfALaterVersion", "x");

        assertThat(read(example).additions()).isEqualTo(additions);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownValueOfAnEnumerationIsReadAllTheSame(String path) {
        var example = Examples.resource(path);
        for (String field : List.of("theme", "sensorKind", "outcome", "conclusion", "fromState", "holderKind")) {
            if (data(example).has(field)) {
                data(example).put(field, "LATER_VALUE");
            }
        }

        var entry = read(example);

        assertThat(entry.dead()).isNull();
        assertThat(entry.additions())
                .allSatisfy(it -> assertThat(it.contribution().by().values()).doesNotContain("LATER_VALUE"));
    }

    @Test
    void everyFieldThatIsReadIsRequiredByItsSchema() {
        var views = Arrays.stream(NeedViews.class.getDeclaredClasses()).toList();
        assertThat(views).hasSameSizeAs(facts.types());
        for (Class<?> view : views) {
            var schema = Examples.contracts()
                    .filter(it -> viewName(it).equals(view.getSimpleName()))
                    .map(it -> Examples.resource(it.get("schema").asString()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no contract for " + view.getSimpleName()));
            var required =
                    schema.get("required").valueStream().map(JsonNode::asString).toList();

            assertThat(required).as(view.getSimpleName()).containsAll(Views.required(view.asSubclass(Record.class)));
        }
    }

    @Test
    void aTypeThatIsNotCountedCountsForNothingAndMovesTheSequenceOn() {
        var example = Examples.resource("contracts/events/needs/workshop-held.v1/examples/minimal.json");

        var entry = read(example);

        assertThat(entry.isDead()).isFalse();
        assertThat(entry.additions()).isEmpty();
        assertThat(entry.origin().sequence()).isPositive();
    }

    @Test
    void aTypeOfALaterDayIsTakenLikewise() {
        var example = Examples.resource("contracts/events/needs/need-reported.v1/examples/full.json");
        example.put("type", "org.maillage.needs.need-forgotten.v1");

        assertThat(read(example).isDead()).isFalse();
        assertThat(read(example).additions()).isEmpty();
    }

    @Test
    void aMissingRequiredFieldIsDeadAndKeepsItsPlace() {
        var example = Examples.resource("contracts/events/needs/need-reported.v1/examples/full.json");
        data(example).remove("theme");

        var entry = read(example);

        assertThat(entry.isDead()).isTrue();
        assertThat(entry.origin().aggregate())
                .isEqualTo(UUID.fromString(example.get("subject").asString()));
        assertThat(entry.origin().sequence()).isEqualTo(1);
    }

    @Test
    void whatWasQualifiedMustSayWhen() {
        var example = Examples.resource("contracts/events/needs/need-set-aside.v1/examples/full.json");
        data(example).put("wasQualified", true).remove("qualifiedOn");

        assertThat(read(example).isDead()).isTrue();
    }

    @Test
    void anEventWithoutSequenceIsDead() {
        var example = Examples.resource("contracts/events/needs/need-reported.v1/examples/full.json");
        example.remove("sequence");

        assertThat(read(example).isDead()).isTrue();
        assertThat(read(example).origin().aggregate()).isNull();
    }

    @Test
    void aReportCountsInItsDistrictsAndInTheWhole() {
        var example = Examples.resource("contracts/events/needs/need-reported.v1/examples/minimal.json");

        assertThat(read(example).additions())
                .singleElement()
                .extracting(Addition::figure)
                .isEqualTo("besoins-signales");
    }

    private JournalEntry read(ObjectNode event) {
        return reader.read(Examples.record(event, 0));
    }

    private static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.get("data");
    }

    /** {@code need-reported.v1} is read by NeedReportedV1. */
    private static String viewName(JsonNode contract) {
        var name = new StringBuilder();
        for (String word : contract.get("name").asString().split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name + "V1";
    }
}
