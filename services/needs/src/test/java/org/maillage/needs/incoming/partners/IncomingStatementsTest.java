package org.maillage.needs.incoming.partners;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.incoming.impact.Known;
import org.maillage.needs.need.Districts.Basis;
import org.maillage.needs.need.Districts.Located;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedCommand.CommissionStudy;
import org.maillage.needs.need.NeedCommand.HandOver;
import org.maillage.needs.need.NeedCommand.ReportNeed;
import org.maillage.needs.need.Organisation;
import org.maillage.territory.Territories;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class IncomingStatementsTest {

    private static final UUID FILE = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Routes<NeedCommand, Known> ROUTES =
            new NeedRoutes(Territories.load(), new KeysInMemory()).table(JSON);

    @TestFactory
    Stream<DynamicTest> everyStatementIsReadAsACommand() {
        return IncomingViews.ofStatementsTo(
                "needs", statement -> ROUTES.read(FILE, statement).command(Known.NOTHING));
    }

    @Test
    void aReportIsLocatedInBothZonings() {
        var command = (ReportNeed) command("need-reported", "full");

        assertThat(command.report().place().districts().byZoning())
                .containsEntry("2015", new Located("QP031008", Basis.POINT));
        assertThat(command.report().place().districts().byZoning())
                .containsEntry("2024", new Located("QN03108M", Basis.POINT));
    }

    @Test
    void aHandOverThatNamesNoProjectOpensOneWhoseIdCanBeComputed() {
        var command = (HandOver) command("need-handed-over", "minimal");

        assertThat(command.projectId()).isEqualTo(Ids.aggregate("urn:maillage:need", FILE.toString()));
    }

    @Test
    void aSoleTraderIsOnlyAnOpaqueId() {
        var example = example("study-commissioned", "full");
        var trader =
                JSON.createObjectNode().put("name", "Entreprise individuelle").put("siret", "73282932000074");
        var data = JSON.createObjectNode().set("lead", trader);
        var said = new WireEvent(example.envelope(), JSON.writeValueAsBytes(data));

        var command = (CommissionStudy) ROUTES.read(FILE, said).command(Known.NOTHING);
        Organisation lead = requireNonNull(command.plan().lead());

        assertThat(lead.siret()).isNull();
        assertThat(lead.siren()).isNull();
        assertThat(lead.id()).isNotNull();
    }

    private static NeedCommand command(String name, String example) {
        return ROUTES.read(FILE, example(name, example)).command(Known.NOTHING);
    }

    private static WireEvent example(String name, String example) {
        return Contracts.load().of("org.maillage.statement." + name + ".v1").examples().stream()
                .filter(it -> it.name().contains(example))
                .findFirst()
                .orElseThrow()
                .onTheWire();
    }

    private static final class KeysInMemory implements FileKeys {
        private final Map<UUID, TextCipher> keys = new HashMap<>();

        @Override
        public Map<UUID, TextCipher> of(Collection<UUID> owners) {
            owners.forEach(it -> keys.computeIfAbsent(it, _ -> TextCipher.of(TextCipher.newKey())));
            return keys;
        }

        @Override
        public Optional<TextCipher> find(UUID owner) {
            return Optional.ofNullable(keys.get(owner));
        }

        @Override
        public void forget(UUID owner) {
            keys.remove(owner);
        }
    }
}
