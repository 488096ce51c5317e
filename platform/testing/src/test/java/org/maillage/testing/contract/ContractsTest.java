package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Extension;
import tools.jackson.core.JsonPointer;

class ContractsTest {

    private static final String REPORTED = "org.maillage.needs.need-reported.v1";
    private static final String ACKNOWLEDGED = "org.maillage.needs.need-acknowledged.v1";

    private final Contracts contracts = Contracts.load();

    @Test
    void everyContractHasExamplesThatFit() {
        assertThat(contracts.all()).hasSizeGreaterThan(20).allSatisfy(contract -> {
            assertThat(contract.examples()).as("examples of %s", contract).hasSizeGreaterThan(1);
            assertThat(contract.examples())
                    .allSatisfy(example ->
                            assertThat(contract.faults(example.data())).isEmpty());
        });
    }

    @Test
    void contractsAreFoundByTypeTopicAndOwner() {
        assertThat(contracts.of(REPORTED).topic()).isEqualTo("needs.need.events.v1");
        assertThat(contracts.eventsOf("needs.need.events.v1")).hasSize(16);
        assertThat(contracts.statementsTo("needs")).hasSize(11);
        assertThatThrownBy(() -> contracts.of("org.maillage.needs.need-forgotten.v1"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void dataThatDoesNotFitIsReported() {
        assertFault(REPORTED, "{}", "title");
        assertFault(ACKNOWLEDGED, "{\"reportedOn\": \"le 3 mars\"}", "reportedOn");
    }

    @Test
    void anExampleKnowsItsAttributes() {
        var envelope = contracts.of(REPORTED).examples().getFirst().envelope();

        assertThat(envelope.type()).isEqualTo(REPORTED);
        assertThat(envelope.sequence()).isEqualTo(1);
        assertThat(envelope.extension(Extension.THREAD_ID)).contains(String.valueOf(envelope.subject()));
        assertThat(envelope.extensions()).doesNotContainKeys("specversion", "dataschema", "data");
    }

    @Test
    void enumerationsAndRequiredFieldsAreReadFromTheSchema() {
        var reported = contracts.of(REPORTED);
        var data = reported.examples().getFirst().data();

        assertThat(reported.enumeratedValues(data))
                .extracting(JsonPointer::toString)
                .containsExactlyInAnyOrder("/theme", "/sensorKind", "/qpvBasis/2015", "/qpvBasis/2024");
        assertThat(contracts.of(REPORTED).requiredFields()).contains("title", "qpv");
    }

    private void assertFault(String type, String data, String field) {
        assertThatThrownBy(() -> contracts.assertFits(type, data.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(field);
    }
}
