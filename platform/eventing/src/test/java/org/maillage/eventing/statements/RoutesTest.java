package org.maillage.eventing.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.fixture.Records;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.databind.json.JsonMapper;

class RoutesTest {

    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final UUID FILE = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");

    record Reported(String theme, Instant from) implements WithTexts {
        Reported {
            Objects.requireNonNull(theme);
        }

        @Override
        public Map<String, String> texts() {
            return Map.of("theme", theme);
        }
    }

    record Noted(int number) {}

    private final Routes<String> routes = new Routes<String>(JsonMapper.shared())
            .opening(
                    "need-reported",
                    Reported.class,
                    said -> "report " + said.data().theme() + " at " + said.at(),
                    said -> new Chain(said.file(), true))
            .about("need-noted", Noted.class, said -> "note " + said.data().number());

    @Test
    void aStatementThatOpensBringsCommandChainAndTexts() {
        var read = routes.read(FILE, says("need-reported", "{\"theme\":\"épicerie\"}"));

        assertThat(read.opens()).isTrue();
        assertThat(read.file()).isEqualTo(FILE);
        assertThat(read.command()).isEqualTo("report épicerie at " + NOON);
        assertThat(read.chain()).isEqualTo(new Chain(FILE, true));
        assertThat(read.texts()).containsExactly(Map.entry("theme", "épicerie"));
    }

    @Test
    void aStatementAboutAFileOpensNothing() {
        var read = routes.read(FILE, says("need-noted", "{\"number\":3}"));

        assertThat(read.opens()).isFalse();
        assertThat(read.command()).isEqualTo("note 3");
        assertThat(read.texts()).isEmpty();
    }

    @Test
    void aFieldThatNobodyKnowsIsPassedOver() {
        assertThat(routes.read(FILE, says("need-noted", "{\"number\":3,\"since\":2027}"))
                        .command())
                .isEqualTo("note 3");
    }

    @Test
    void aTypeWithoutRouteCannotBeRead() {
        assertThatThrownBy(() -> routes.read(FILE, says("need-forgotten", "{}")))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"theme\":\"é\",\"from\":\"hier\"}"})
    void dataThatIsNotWhatItsTypeSaysCannotBeRead(String json) {
        assertThatThrownBy(() -> routes.read(FILE, says("need-reported", json)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("data is not what its type says");
    }

    private static WireEvent says(String name, String json) {
        return Records.event("1", "org.maillage.statement." + name + ".v1", NOON, Map.of(), json);
    }
}
