package org.maillage.projection.incoming.funding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.incoming.IncomingContract;
import tools.jackson.databind.node.ObjectNode;

/** What the projection reads of the contracts of grants. */
class IncomingFundingTest extends IncomingContract {

    IncomingFundingTest() {
        super("funding.grant.events.v1", FundingFacts.vocabulary(), FundingViews.class);
    }

    @Test
    void anAwardIsItsCentsInEachDistrictOneGrantAndOneOrganisation() {
        assertThat(added(example("grant-decided", "full")))
                .containsExactly(
                        "montant-accorde 1800000",
                        "montant-accorde#CONTRAT-DE-VILLE 1800000",
                        "montant-accorde 1200000",
                        "montant-accorde#CONTRAT-DE-VILLE 1200000",
                        "subventions-accordees 1",
                        "organismes-soutenus#930000054 1");
    }

    @Test
    void aRejectedApplicationCountsForNothing() {
        assertThat(added(example("grant-decided", "rejected"))).isEmpty();
    }

    @Test
    void theAgreementItselfChangesNoAmountAnAmendmentDoes() {
        assertThat(added(example("agreement-signed", "minimal"))).isEmpty();
        assertThat(added(example("agreement-signed", "full")))
                .contains("montant-accorde -119999", "montant-accorde -80000");
    }

    @Test
    void aReversedPaymentIsTakenBack() {
        assertThat(added(example("instalment-paid", "reversal")))
                .containsExactly("montant-verse -800000", "montant-verse#18f79a98-4962-5888-add0-8855dfc53d00 -800000");
    }

    @Test
    void aPaymentBelongsToTheThreadThatTheEventTells() {
        assertThat(added(example("instalment-paid", "full")))
                .contains("montant-verse#e767254a-d1d9-5d8b-829c-eec0d59c4af0 1260000");
    }

    @Test
    void aFileWithoutAThreadIsItsOwn() {
        var example = example("instalment-paid", "full");
        example.remove("threadid");

        assertThat(added(example)).contains("montant-verse#d253a028-0b54-5c6c-a138-858cea6efeba 1260000");
    }

    @Test
    void anApplicationWithdrawnBeforeAnyAwardTakesNothingBack() {
        assertThat(added(example("grant-withdrawn", "minimal"))).isEmpty();
        assertThat(added(example("grant-withdrawn", "full"))).contains("subventions-accordees -1");
    }

    @Test
    void anAwardWithoutDistrictsIsDead() {
        var example = example("grant-decided", "full");
        data(example).remove("allocations");

        assertThat(read(example).isDead()).isTrue();
    }

    @Test
    void aFieldMissingWithinADistrictIsDead() {
        var example = example("instalment-paid", "full");
        ((ObjectNode) data(example).get("allocations").get(0)).remove("amountCents");

        assertThat(read(example).isDead()).isTrue();
    }

    @Test
    void anOrganisationIsTheSameBySiretAsBySiren() {
        var example = example("grant-decided", "full");
        var applicant = (ObjectNode) data(example).get("applicant");
        applicant.remove("siret");
        applicant.put("siren", "930000054");

        assertThat(added(example)).contains("organismes-soutenus#930000054 1");
    }

    private static ObjectNode example(String event, String name) {
        return Examples.resource("contracts/events/funding/" + event + ".v1/examples/" + name + ".json");
    }
}
