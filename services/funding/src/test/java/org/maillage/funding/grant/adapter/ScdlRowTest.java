package org.maillage.funding.grant.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.funding.grant.GrantStories.state;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.funding.grant.Organisation.LegalForm;
import org.maillage.funding.grant.Stage;
import org.maillage.funding.grant.adapter.GrantDocument.OrganisationField;
import tools.jackson.databind.json.JsonMapper;

/** Rows of open data, held to the schema that is published for them. */
class ScdlRowTest {

    private static final TableSchema SCHEMA = TableSchema.subventions();
    private static final FundingProperties GRANTOR = new FundingProperties("Toulouse Métropole", "24310051800170");

    @Test
    void theColumnsAreThoseOfTheSchema() {
        assertThat(ScdlRow.COLUMNS).isEqualTo(SCHEMA.columns());
    }

    @Test
    void theColumnsAreThoseThatReleasesAreJudgedBy() {
        var recorded = JsonMapper.shared().readTree(Path.of("open-data.json"));

        assertThat(ScdlRow.COLUMNS)
                .containsExactlyElementsOf(recorded.at("/grants.csv/columns").propertyNames());
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREED", "PAYING", "PAID", "CLOSED"})
    void everyRowIsValid(Stage stage) {
        ScdlRow row = ScdlRow.of(GrantDocument.of(state(stage)), GRANTOR).orElseThrow();

        assertThat(SCHEMA.faults(row.values())).isEmpty();
    }

    @Test
    void aRowSaysWhatTheGrantIs() {
        ScdlRow row = ScdlRow.of(GrantDocument.of(state(Stage.PAID)), GRANTOR).orElseThrow();

        assertThat(row.values())
                .containsExactly(
                        "Toulouse Métropole",
                        "24310051800170",
                        "2025-05-05",
                        "DEL-25-0117",
                        "L’Atelier des Arènes",
                        "",
                        "W313000054",
                        "Un atelier de réparation de vélos",
                        "30000.00",
                        "aide en numéraire",
                        "échelonné",
                        "2025-06-10/2026-03-10",
                        "",
                        "non",
                        "1.00",
                        "");
    }

    @Test
    void beforeAnyPaymentThePeriodIsThatInWhichItIsDue() {
        ScdlRow row = ScdlRow.of(GrantDocument.of(state(Stage.AGREED)), GRANTOR).orElseThrow();

        assertThat(row.values()).contains("2025-05-05/2025-06-06");
    }

    @Test
    void aBeneficiaryIsNamedBySiretOrRegularRna() {
        assertThat(ScdlRow.of(
                        of(new OrganisationField("Une SCIC", null, "73282932000074", null, null, LegalForm.SCIC, null)),
                        GRANTOR))
                .hasValueSatisfying(it -> assertThat(SCHEMA.faults(it.values())).isEmpty());
        assertThat(ScdlRow.of(of(beneficiary(null, "732829320", null)), GRANTOR))
                .isEmpty();
        assertThat(ScdlRow.of(of(beneficiary(null, null, "W2A1000054")), GRANTOR))
                .isEmpty();
    }

    @Test
    void aPersonIsNotPublished() {
        var person = new OrganisationField(
                "entreprise individuelle", UUID.randomUUID(), null, null, null, LegalForm.OTHER, null);

        assertThat(ScdlRow.of(of(person), GRANTOR)).isEmpty();
    }

    @Test
    void theFileIsValidWhateverIsInATitle() {
        ScdlRow row = ScdlRow.of(titled("Un atelier, dit « le \"vélo\" »,\nouvert à tous"), GRANTOR)
                .orElseThrow();
        var text = new String(OpenGrants.csv(List.of(row, row)), StandardCharsets.UTF_8);

        List<List<String>> read = CsvReader.builder().ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();

        assertThat(read).hasSize(3);
        assertThat(read.getFirst()).isEqualTo(SCHEMA.columns());
        assertThat(read.subList(1, 3))
                .allSatisfy(it -> assertThat(SCHEMA.faults(it)).isEmpty());
        assertThat(read.getLast()).contains("Un atelier, dit « le \"vélo\" »,\nouvert à tous");
    }

    @Test
    void theSchemaFindsWhatIsWrong() {
        ScdlRow row = ScdlRow.of(GrantDocument.of(state(Stage.PAID)), GRANTOR).orElseThrow();
        List<String> wrong = new ArrayList<>(row.values());
        wrong.set(1, "24310051800171");
        wrong.set(2, "05/05/2025");
        wrong.set(6, "");
        wrong.set(13, "peut-être");

        assertThat(SCHEMA.faults(wrong)).hasSize(4);
    }

    @Test
    void theGrantorHasASiret() {
        assertThatThrownBy(() -> new FundingProperties("Métropole", "243100518"))
                .hasMessageContaining("maillage.funding.grantor-siret");
    }

    private static OrganisationField beneficiary(@Nullable String siret, @Nullable String siren, @Nullable String rna) {
        return new OrganisationField("Une structure", null, siret, siren, rna, LegalForm.ASSOCIATION, null);
    }

    private static GrantDocument titled(String title) {
        return with(GrantDocument.of(state(Stage.PAID)).applicant(), title);
    }

    private static GrantDocument of(OrganisationField applicant) {
        return with(applicant, GrantDocument.of(state(Stage.PAID)).title());
    }

    private static GrantDocument with(OrganisationField applicant, String title) {
        GrantDocument it = GrantDocument.of(state(Stage.PAID));
        return new GrantDocument(
                it.stage(),
                it.callId(),
                applicant,
                it.beneficiary(),
                it.projectId(),
                it.needId(),
                title,
                it.requestedCents(),
                it.actionFrom(),
                it.actionTo(),
                it.targets(),
                it.totalBudgetCents(),
                it.republicanCommitment(),
                it.economicActivity(),
                it.deMinimisPriorCents(),
                it.synthetic(),
                it.submittedOn(),
                it.opinion(),
                it.award());
    }
}
