package org.maillage.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataTest {

    private static final Contract NEED =
            Contracts.load().find("org.maillage.statement.need-reported.v1").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "telephone | Rappelez au 06 12 34 56 78 le soir",
                "telephone | 0612345678",
                "telephone | +33 6 12 34 56 78",
                "telephone | 0033612345678",
                "telephone | +33(0)612345678",
                "telephone | 05.61.22.33.44",
                "email     | écrire à prenom.nom@exemple.fr",
                "person    | Mme Benali garde les enfants",
                "person    | demandé par M. Durand-Martin",
                "person    | Monsieur Ndiaye le sait",
                "person    | je m’appelle Fatima",
                "person    | Mon nom est Élodie"
            })
    void formsOfPersonalDataAreSeen(String rule, String text) {
        assertThat(scan("verbatim", text)).get().extracting(Fault::rule).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un atelier pour réparer vélos et poussettes",
                "madame la présidente du conseil l’a dit",
                "ouvert depuis le 12 09 2017 à 10 h 30",
                "SIRET 73282932000074 à vérifier",
                "150 personnes, 31300 Toulouse, 2 500 000 €",
                "Fatima Benali est venue"
            })
    void otherTextsPass(String text) {
        assertThat(scan("verbatim", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "subject,0612345678",
        "source,/a/0612345678",
        "documentUrl,https://exemple.fr/0612345678",
        "address,12 rue Madame Curie"
    })
    void whatIsNoFreeTextIsNotScanned(String field, String text) {
        assertThat(scan(field, text)).isEmpty();
    }

    private static Optional<Fault> scan(String field, String text) {
        return PersonalData.check(NEED, JsonMapper.shared().createObjectNode().put(field, text));
    }
}
