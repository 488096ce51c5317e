package org.maillage.partners.takeover.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.partners.takeover.Takeover;
import org.maillage.testing.contract.Contract;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.GoldenExample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TakeoverV1Test {

    private static final Contract CONTRACT = Contracts.load().of(TakeoverV1.TYPE);
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<GoldenExample> examples() {
        return CONTRACT.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadAndWrittenTheSame(GoldenExample example) {
        Takeover step = JSON.treeToValue(example.data(), TakeoverV1.class).step();
        assertThat(JSON.<JsonNode>valueToTree(TakeoverV1.of(step))).isEqualTo(example.data());
    }

    @Test
    void everyStepFitsTheContract() {
        Instant until = Instant.parse("2016-02-01T00:00:00Z");
        assertThat(Stream.of(new Takeover.Opened(until), new Takeover.Advanced(until), new Takeover.Closed())
                        .flatMap(it -> CONTRACT.faults(JSON.valueToTree(TakeoverV1.of(it))).stream()))
                .isEmpty();
    }

    @Test
    void anUnfitStepIsRefused() {
        Instant until = Instant.parse("2016-02-01T00:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(new TakeoverV1("OPEN", null)::step);
        assertThatIllegalArgumentException().isThrownBy(new TakeoverV1("CLOSED", until)::step);
        assertThatIllegalArgumentException().isThrownBy(new TakeoverV1("PAUSED", null)::step);
        assertThatIllegalArgumentException().isThrownBy(new TakeoverV1(null, until)::step);
    }
}
