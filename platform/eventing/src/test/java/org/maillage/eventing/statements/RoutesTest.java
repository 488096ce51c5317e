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

    private static final UUID OTHER = new UUID(7, 7);

    record Noted(int number) {}

    private final Routes<String, Knowledge.Nothing> routes = new Routes<String, Knowledge.Nothing>(JsonMapper.shared())
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
        assertThat(read.command(Knowledge.Nothing.NOTHING)).isEqualTo("report épicerie at " + NOON);
        assertThat(read.chain(Knowledge.Nothing.NOTHING)).isEqualTo(new Chain(FILE, true));
        assertThat(read.texts()).containsExactly(Map.entry("theme", "épicerie"));
    }

    @Test
    void aStatementAboutAFileOpensNothing() {
        var read = routes.read(FILE, says("need-noted", "{\"number\":3}"));

        assertThat(read.opens()).isFalse();
        assertThat(read.command(Knowledge.Nothing.NOTHING)).isEqualTo("note 3");
        assertThat(read.texts()).isEmpty();
    }

    @Test
    void aFieldThatNobodyKnowsIsPassedOver() {
        assertThat(routes.read(FILE, says("need-noted", "{\"number\":3,\"since\":2027}"))
                        .command(Knowledge.Nothing.NOTHING))
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

    @Test
    void whatIsKnownFromElsewhereComesIn() {
        var knowing = new Routes<String, Map<String, UUID>>(JsonMapper.shared())
                .opening(
                        "need-reported",
                        Reported.class,
                        (said, known) -> "report of " + known.get("thread"),
                        (_, known) -> new Chain(Objects.requireNonNull(known.get("thread")), false));
        var read = knowing.read(FILE, says("need-reported", "{\"theme\":\"épicerie\"}"));

        assertThat(read.command(Map.of("thread", OTHER))).isEqualTo("report of " + OTHER);
        assertThat(read.chain(Map.of("thread", OTHER))).isEqualTo(new Chain(OTHER, false));
    }

    @Test
    void itsDataTellWhetherAStatementIsAboutThisKindOfFile() {
        var even = new Routes<String, Knowledge.Nothing>(JsonMapper.shared())
                .about("need-noted", Noted.class, it -> it.number() % 2 == 0, (_, _) -> "even");

        assertThat(even.take(FILE, says("need-noted", "{\"number\":2}"))).isTrue();
        assertThat(even.take(FILE, says("need-noted", "{\"number\":3}"))).isFalse();
        assertThat(even.take(FILE, says("need-forgotten", "{}"))).isFalse();
    }

    @Test
    void anEventOfAnotherServiceMayOpenAFile() {
        var hearing = new Routes<String, Knowledge.Nothing>(JsonMapper.shared())
                .openingOn(
                        "org.maillage.other.thing-noted.v1",
                        Noted.class,
                        (said, _) -> "open " + said.data().number(),
                        (said, _) -> Chain.ownThread(said.file(), false))
                .on("org.maillage.other.thing-ended.v1", Noted.class, (_, _) -> "end");

        assertThat(hearing.read(FILE, event("org.maillage.other.thing-noted.v1"))
                        .opens())
                .isTrue();
        assertThat(hearing.read(FILE, event("org.maillage.other.thing-ended.v1"))
                        .opens())
                .isFalse();
        assertThat(hearing.statements()).isEmpty();
    }

    @Test
    void theStatementsAreListedWithTheirPart() {
        assertThat(routes.statements()).containsOnly(Map.entry("need-reported", true), Map.entry("need-noted", false));
    }

    private static WireEvent event(String type) {
        return Records.event("1", type, NOON, Map.of(), "{\"number\":1}");
    }

    private static WireEvent says(String name, String json) {
        return Records.event("1", "org.maillage.statement." + name + ".v1", NOON, Map.of(), json);
    }
}
