package org.maillage.partners.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.partners.Golden.data;
import static org.maillage.partners.Golden.statement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.wire.Ids;
import org.maillage.partners.Golden;
import org.maillage.partners.door.Statement;
import org.maillage.partners.registry.Partner;
import org.maillage.statements.Contract;
import org.maillage.statements.Fault;
import org.maillage.territory.Territories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExaminerTest {

    private static final Instant NOW = Instant.parse("2026-12-30T12:00:00Z");
    private static final BodyLimits LIMITS = new BodyLimits(4_000, 100_000, 5, 8);
    private static final Examiner EXAMINER = new Examiner(Golden.CONTRACTS, Territories.load(), LIMITS);
    private static final Partner EVERYONE = partner("/partenaires/tous", true);

    static Stream<JsonNode> everyGoldenStatement() {
        return Golden.CONTRACTS.statements().stream().flatMap(it -> it.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("everyGoldenStatement")
    void everyGoldenStatementPasses(JsonNode event) {
        var partner = partner(event.path("source").asString(), true);
        assertThat(EXAMINER.examine(partner, read((ObjectNode) event), NOW, null))
                .isInstanceOf(Examined.Fit.class);
    }

    @Test
    void anOpeningStatementIsAboutItsOwnFile() {
        Statement said = fit(need(event -> {}));
        assertThat(said.target()).isEqualTo(Ids.aggregate("/partenaires/tous/besoins", "2017-0042"));
        assertThat(said.receiptId()).isEqualTo(Ids.receipt("/partenaires/tous/besoins", "2017-0042/need-reported/1"));
        assertThat(said.topic()).isEqualTo("statements.needs.v1");
    }

    @Test
    void anyOtherIsAboutWhatItNames() {
        ObjectNode event = workshop(it -> {});
        data(event)
                .putObject("about")
                .put("source", "/partenaires/autre/besoins")
                .put("subject", "F02");
        assertThat(fit(event).target()).isEqualTo(Ids.aggregate("/partenaires/autre/besoins", "F02"));
        String id = "e767254a-d1d9-5d8b-829c-eec0d59c4af0";
        data(event).putObject("about").put("id", id);
        assertThat(fit(event).target()).hasToString(id);
        data(event).remove("about");
        assertThat(fit(event).target()).isEqualTo(Ids.aggregate("/partenaires/tous/besoins", subject(event)));
    }

    @Test
    void theSubjectIsNeededWhereNothingElseNamesTheFile() {
        assertRefused(need(it -> it.remove("subject")), "statement.subject.missing", "/subject", "required");
        ObjectNode event = workshop(it -> it.remove("subject"));
        data(event)
                .putObject("about")
                .put("source", "/partenaires/autre/besoins")
                .put("subject", "F02");
        assertThat(fit(event).message().subject()).isNull();
    }

    @Test
    void theDoorSaysWhenItWasRecordedUnlessThePartnerTakesOverHistory() {
        ObjectNode event = need(it -> it.put("recordedtime", "2017-09-13T09:00:00+02:00"));
        assertThat(recorded(fit(event))).isEqualTo("2017-09-13T07:00:00Z");
        var without = partner("/partenaires/tous", false);
        var examined = EXAMINER.examine(without, read(event), NOW, null);
        assertThat(recorded(((Examined.Fit) examined).statement())).isEqualTo(NOW.toString());
    }

    @Test
    void rightsComeInWholeSegments() {
        assertRefused(
                need(it -> it.put("source", "/partenaires/tousensemble")),
                "statement.not-allowed",
                "/source",
                "prefix");
        assertRefused(need(it -> it.put("source", "/partenaires")), "statement.not-allowed", "/source", "prefix");
        assertThat(fit(need(it -> it.put("source", "/partenaires/tous")))).isNotNull();
        assertRefused(
                need(it -> it.put("source", "/partenaires/tous/../autre")),
                "statement.malformed",
                "/source",
                "uri-reference");
    }

    @Test
    void aTypeNeedsARight() {
        var silent = new Partner("tous", "Tous", List.of("/partenaires/tous"), Set.of(), false);
        var unfit = (Examined.Unfit) EXAMINER.examine(silent, read(need(it -> {})), NOW, null);
        assertThat(unfit.fault().code()).isEqualTo("statement.not-allowed");
        assertThat(unfit.fault().field()).isEqualTo("/type");
        String unknown = "org.maillage.statement.need-solved.v1";
        assertRefused(need(it -> it.put("type", unknown)), "statement.type.unknown", "/type", "enum");
        String verdict = "org.maillage.verdict.v1";
        assertRefused(need(it -> it.put("type", verdict)), "statement.type.unknown", "/type", "enum");
    }

    @Test
    void theEnvelopeIsChecked() {
        assertRefused(need(it -> it.put("specversion", "0.3")), "statement.malformed", "/specversion", "const");
        assertRefused(need(it -> it.put("id", " ")), "statement.malformed", "/id", "required");
        assertRefused(need(it -> it.put("id", "x".repeat(600))), "statement.malformed", "/id", "maxLength");
        assertRefused(need(it -> it.put("id", "a\nb")), "statement.malformed", "/id", "pattern");
        assertRefused(need(it -> it.putArray("id")), "statement.malformed", "/id", "type");
        assertRefused(need(it -> it.put("timeprecison", "day")), "statement.malformed", "/timeprecison", "unknown");
        assertRefused(need(it -> it.put("timeprecision", "week")), "statement.malformed", "/timeprecision", "enum");
        assertRefused(
                need(it -> it.put("datacontenttype", "text/xml")), "statement.malformed", "/datacontenttype", "const");
        assertRefused(need(it -> it.remove("data")), "statement.malformed", "/data", "required");
        ObjectNode large = need(it -> data(it).put("verbatim", "é".repeat(2_000)));
        assertThat(refused(large).code()).isEqualTo("statement.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-30T12:04:59Z", "2010-01-01T00:00:00+01:00", "2017-09-12T10:00:00.5+02:00"})
    void timesFrom2010ToNowAreFine(String time) {
        assertThat(fit(need(it -> it.put("time", time)))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-12-30T12:05:01Z", "2009-12-31T23:59:59+01:00", "2017-09-12", "2017-02-30T10:00:00Z", "hier"
            })
    void otherTimesAreNot(String time) {
        assertThat(refused(need(it -> it.put("time", time))).code()).isEqualTo("statement.time.invalid");
    }

    @Test
    void dataFitsItsSchema() {
        assertRefused(need(it -> data(it).remove("title")), "data.invalid", "/data/title", "required");
        assertRefused(need(it -> data(it).put("titel", "x")), "data.invalid", "/data/titel", "additionalProperties");
        assertRefused(need(it -> data(it).put("theme", "VELO")), "data.invalid", "/data/theme", "enum");
        assertRefused(
                need(it -> data(it).put("peopleConcerned", 0)), "data.invalid", "/data/peopleConcerned", "minimum");
        assertRefused(
                need(it -> data(it).put("acknowledgeBy", "demain")), "data.invalid", "/data/acknowledgeBy", "format");
        assertRefused(need(it -> data(it).put("title", 3)), "data.invalid", "/data/title", "type");
        assertRefused(
                need(it -> data(it).put("peopleConcerned", Double.MAX_VALUE * 10)),
                "data.invalid",
                "/data/peopleConcerned",
                "type");
        ObjectNode stop = statement("committee-decided", it -> source(it));
        data(stop).put("decision", "STOP").remove("reason");
        assertRefused(stop, "data.invalid", "/data/reason", "required");
        assertThat(refused(stop).detail()).contains("motif");
    }

    @Test
    void keysOfIdentifiersAreChecked() {
        ObjectNode event = statement("exploration-opened", ExaminerTest::source);
        data(event).putObject("lead").put("name", "Association").put("siret", "73282932000079");
        assertRefused(event, "organisation.identifier.invalid", "/data/lead/siret", "checksum");
        data(event).putObject("lead").put("name", "Association").put("siren", "732829321");
        assertRefused(event, "organisation.identifier.invalid", "/data/lead/siren", "checksum");
    }

    @Test
    void districtsExistInTheirZoning() {
        assertRefused(declaring("2024", "QN03120N"), "qpv.code.unknown", "/data/declaredQpv/2024", "exists");
        assertRefused(declaring("2015", "QN03107M"), "data.invalid", "/data/declaredQpv/2015", "pattern");
        assertThat(fit(declaring("2024", "QN03107M"))).isNotNull();
        assertThat(fit(declaring("2015", "HORS"))).isNotNull();
    }

    @Test
    void pointsAreInFrance() {
        ObjectNode swapped = need(it -> {});
        data(swapped).putObject("location").put("lon", 43.59269).put("lat", 1.41689);
        assertRefused(swapped, "location.outside", "/data/location", "france");
    }

    @Test
    void freeTextsNameNobody() {
        ObjectNode event = need(it -> data(it).put("verbatim", "Rappelez-moi au 06 00 00 00 00."));
        assertRefused(event, "statement.personal-data", "/data/verbatim", "telephone");
    }

    /** Whatever is refused at a field passes with the example put there. */
    @ParameterizedTest
    @MethodSource("faultyAtOneField")
    void theExampleWouldPass(ObjectNode event) {
        Fault fault = refused(event);
        ObjectNode mended = event.deepCopy();
        String field = String.valueOf(fault.field());
        String parent = field.substring(0, field.lastIndexOf('/'));
        ((ObjectNode) mended.at(parent)).set(field.substring(parent.length() + 1), fault.example());
        assertThat(fit(mended)).isNotNull();
    }

    static Stream<ObjectNode> faultyAtOneField() {
        return Stream.of(
                need(it -> it.put("specversion", "2.0")),
                need(it -> it.put("source", "/ailleurs")),
                need(it -> it.remove("subject")),
                need(it -> it.put("time", "hier")),
                need(it -> it.put("recordedtime", "hier")),
                need(it -> it.put("timeprecision", "week")),
                need(it -> it.put("datacontenttype", "text/xml")),
                need(it -> data(it).remove("theme")),
                need(it -> data(it).put("sensorKind", "X")),
                need(it -> data(it).putObject("location").put("lon", 43.59269).put("lat", 1.41689)),
                declaring("2024", "QN03120N"),
                need(it -> data(it).put("title", "Écrire à moi@exemple.fr")));
    }

    private static ObjectNode declaring(String zoning, String code) {
        return need(it -> data(it).putObject("declaredQpv").put(zoning, code));
    }

    private static ObjectNode need(Consumer<ObjectNode> change) {
        return statement("need-reported", event -> change.accept(source(event)));
    }

    private static ObjectNode workshop(Consumer<ObjectNode> change) {
        return statement("workshop-held", event -> change.accept(source(event)));
    }

    private static ObjectNode source(ObjectNode event) {
        return event.put("source", "/partenaires/tous/besoins");
    }

    private static String subject(ObjectNode event) {
        return event.path("subject").asString();
    }

    private static void assertRefused(ObjectNode event, String code, String field, String rule) {
        Fault fault = refused(event);
        assertThat(List.of(fault.code(), String.valueOf(fault.field()), String.valueOf(fault.rule())))
                .containsExactly(code, field, rule);
    }

    private static Fault refused(ObjectNode event) {
        assertThat(examine(event)).isInstanceOf(Examined.Unfit.class);
        return ((Examined.Unfit) examine(event)).fault();
    }

    private static Statement fit(ObjectNode event) {
        Examined examined = examine(event);
        assertThat(examined).isInstanceOf(Examined.Fit.class);
        return ((Examined.Fit) examined).statement();
    }

    private static String recorded(Statement statement) {
        return statement.message().extensions().getOrDefault("recordedtime", "");
    }

    private static Examined examine(ObjectNode event) {
        return EXAMINER.examine(EVERYONE, read(event), NOW, null);
    }

    private static Submission read(ObjectNode event) {
        try {
            return new BodyReader(LIMITS).structured(Golden.text(event).getBytes(StandardCharsets.UTF_8));
        } catch (FaultException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Partner partner(String prefix, boolean reprise) {
        Set<String> types =
                Golden.CONTRACTS.statements().stream().map(Contract::type).collect(Collectors.toSet());
        return new Partner("tous", "Tous", List.of(prefix), types, reprise);
    }
}
