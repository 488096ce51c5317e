package org.maillage.partners.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.partners.Golden;
import org.maillage.statements.Contract;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VerdictV1Test {

    private static final String TYPE = "org.maillage.verdict.v1";
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<JsonNode> examples() {
        return Golden.CONTRACTS.find(TYPE).map(Contract::examples).orElseThrow().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsRead(JsonNode event) {
        VerdictV1 read = JSON.treeToValue(event.path("data"), VerdictV1.class);
        assertThat(read.verdict().isPresent()).isEqualTo(!read.outcome().equals("accepted"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownOutcomeIsNoVerdictYet(JsonNode event) {
        var data = ((ObjectNode) event.path("data").deepCopy()).put("outcome", "postponed");
        assertThat(JSON.treeToValue(data, VerdictV1.class).verdict()).isEmpty();
    }

    @Test
    void onlyWhatIsPromisedIsRequired() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(TYPE, VerdictV1.class);
    }
}
