package org.maillage.projection.incoming.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.incoming.IncomingContract;

/** What the projection reads of the contracts of the needs service. */
class IncomingNeedsTest extends IncomingContract {

    IncomingNeedsTest() {
        super("needs.need.events.v1", NeedFacts.vocabulary(), NeedViews.class);
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
}
