package org.maillage.projection.incoming.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.incoming.IncomingContract;
import org.maillage.projection.incoming.impact.ImpactViews.BeneficiariesDeclaredV1;
import org.maillage.projection.incoming.impact.ImpactViews.CofundingSecuredV1;
import org.maillage.projection.incoming.impact.ImpactViews.PartnershipDeclaredV1;
import org.maillage.projection.incoming.impact.ImpactViews.ServiceOpenedV1;
import org.maillage.projection.incoming.impact.ImpactViews.SurveyClosedV1;
import org.maillage.projection.incoming.impact.ImpactViews.VolunteerHoursDeclaredV1;
import tools.jackson.databind.node.ObjectNode;

/** What the projection reads of the contracts of declarations. */
class IncomingDeclarationsTest extends IncomingContract {

    IncomingDeclarationsTest() {
        super("impact.declaration.events.v1", DeclarationFacts.vocabulary(), ImpactViews.class);
    }

    @Test
    void theValuesOfACorrectionHaveWhatTheirKindIsCountedBy() {
        var schema = Examples.resource("contracts/events/impact/declaration-corrected.v1/schema.json");

        Map.of(
                        "beneficiaries", BeneficiariesDeclaredV1.class,
                        "volunteerHours", VolunteerHoursDeclaredV1.class,
                        "service", ServiceOpenedV1.class,
                        "cofunding", CofundingSecuredV1.class,
                        "partnership", PartnershipDeclaredV1.class,
                        "survey", SurveyClosedV1.class)
                .forEach((kind, view) -> requireAll(view, schema.get("$defs").get(kind), schema));
    }

    @Test
    void aCorrectionCountsTheDifference() {
        assertThat(added(corrected("full")))
                .containsExactlyInAnyOrder(
                        "beneficiaires -27",
                        "beneficiaires#QPV -16",
                        "beneficiaires#HORS -6",
                        "beneficiaires#INCONNU -5",
                        "beneficiaires#WOMAN -15",
                        "beneficiaires#MAN -11",
                        "beneficiaires#OTHER -1");
        assertThat(added(corrected("volunteer-hours"))).containsExactly("benevolat -9");
        assertThat(added(corrected("survey"))).containsExactly("satisfaction#sum -4", "satisfaction#responses -1");
    }

    @Test
    void whatIsCancelledIsTakenBack() {
        var example = corrected("full");
        data(example).put("cancelled", true).remove("values");

        assertThat(added(example)).contains("beneficiaires -241");
    }

    @Test
    void aCorrectionMustSayHow() {
        var example = corrected("full");
        data(example).remove("values");

        assertThat(read(example).isDead()).isTrue();
    }

    @Test
    void aCorrectedServiceMovesToItsRightDayAndPrice() {
        assertThat(read(corrected("service")).additions())
                .extracting(it ->
                        it.contribution().on() + " " + it.contribution().by().get("price") + " "
                                + it.contribution().amount())
                .containsExactly("2019-09-02 FREE -1", "2019-09-09 ADAPTED 1");
    }

    @Test
    void aPartnerIsOneOfTheProjectElseOfThePlace() {
        assertThat(added(partnership("full")))
                .containsExactly("cooperation#f528b2aa-4a9d-5660-bfb9-888569b6ddbf/LANDLORD 1");
        assertThat(added(partnership("minimal")))
                .containsExactly("cooperation#1b45df8e-4e43-5cde-b0de-faaf5709e4dc/ASSOCIATION 1");
    }

    @Test
    void aPartnerOfNobodyIsDead() {
        var example = partnership("minimal");
        data(example).remove("placeId");

        assertThat(read(example).isDead()).isTrue();
    }

    private static ObjectNode partnership(String name) {
        return Examples.resource("contracts/events/impact/partnership-declared.v1/examples/" + name + ".json");
    }

    private static ObjectNode corrected(String name) {
        return Examples.resource("contracts/events/impact/declaration-corrected.v1/examples/" + name + ".json");
    }
}
