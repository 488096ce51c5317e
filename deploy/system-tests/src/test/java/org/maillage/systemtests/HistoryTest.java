package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;

/** The history of the demonstration city, played in by {@code up} as its partners tell it: its stories and its figures. */
@Order(1)
class HistoryTest {

    /** What a place or a service says again and again: left out where a story is read. */
    private static final Set<String> RECURRING = Set.of(
            "beneficiaries-declared",
            "volunteer-hours-declared",
            "place-event-held",
            "place-use-recorded",
            "audience-mix-declared",
            "space-opened");

    private static History history;

    @BeforeAll
    static void tellItInOrder() {
        history = History.inOrder();
    }

    @Test
    void sewingFromARemarkInReynerieToSixJobs() {
        assertThat(story("Un espace de couture partagé"))
                .containsSubsequence(
                        "need-reported 2017-03-11 centres-sociaux-reynerie",
                        "need-acknowledged 2017-03-31 premiere-brique",
                        "need-qualified 2017-05-01 premiere-brique",
                        "exploration-opened 2017-05-16 premiere-brique",
                        "workshop-held 2018-06-14 premiere-brique",
                        "exploration-concluded 2018-12-14 premiere-brique",
                        "study-commissioned 2020-02-03 premiere-brique",
                        "workshop-held 2020-03-05 centres-sociaux-reynerie",
                        "study-delivered 2020-09-30 premiere-brique",
                        "committee-decided 2020-11-09 premiere-brique",
                        "application-submitted 2020-11-20 portail",
                        "workshop-held 2020-12-02 premiere-brique",
                        "admissibility-decided 2020-12-15 metropole",
                        "holder-search-concluded 2021-02-15 premiere-brique",
                        "need-handed-over 2021-03-18 premiere-brique",
                        "admission-decided 2021-04-01 premiere-brique",
                        "grant-decided 2021-04-08 metropole",
                        "stage-entered 2021-04-12 premiere-brique",
                        "award-notified 2021-04-20 metropole",
                        "instalment-paid 2021-07-30 metropole",
                        "structure-registered 2021-10-14 premiere-brique",
                        "cofunding-secured 2021-11-15 metropole",
                        "place-registered 2022-01-05 tec",
                        "occupant-moved-in 2022-02-04 tec",
                        "service-opened 2022-03-01 tec",
                        "project-exited 2022-03-31 premiere-brique",
                        "report-filed 2022-05-31 portail",
                        "report-reviewed 2022-08-31 metropole",
                        "occupant-moved-out 2023-07-01 tec",
                        "occupant-moved-in 2023-07-31 tec",
                        "job-declared 2024-04-10 tec",
                        "partnership-declared 2024-09-02 tec",
                        "survival-checked 2024-10-14 cress-occitanie",
                        "job-status-checked 2025-04-10 tm-emploi")
                .contains(
                        "project-opened 2021-03-18",
                        "need-answered 2022-03-01",
                        "place-registered 2023-07-01 tec",
                        "label-granted 2023-07-01 metropole")
                .satisfies(told -> assertThat(count(told, "job-declared")).isEqualTo(6));
    }

    @Test
    void buyingTogetherFromTheCitizenCouncilToTwoJobs() {
        assertThat(story("Un groupement d’achats dans le quartier"))
                .containsSubsequence(
                        "need-reported 2016-09-01 conseil-citoyen-bellefontaine",
                        "need-qualified 2016-10-01 premiere-brique",
                        "study-commissioned 2017-04-04 premiere-brique",
                        "workshop-held 2017-05-20 conseil-citoyen-bellefontaine",
                        "study-delivered 2017-11-30 premiere-brique",
                        "committee-decided 2018-01-09 premiere-brique",
                        "holder-search-concluded 2018-03-01 premiere-brique",
                        "need-handed-over 2018-04-01 premiere-brique",
                        "admission-decided 2018-04-20 premiere-brique",
                        "stage-entered 2018-05-02 premiere-brique",
                        "structure-registered 2018-07-02 premiere-brique",
                        "service-opened 2019-06-15 vrac",
                        "project-exited 2019-09-30 premiere-brique",
                        "application-submitted 2020-11-20 portail",
                        "grant-decided 2021-04-08 metropole",
                        "survival-checked 2021-07-02 cress-occitanie",
                        "instalment-paid 2021-07-30 metropole",
                        "job-declared 2021-09-01 vrac",
                        "job-status-checked 2022-09-01 tm-emploi",
                        "declaration-corrected 2025-11-05 vrac")
                .contains(
                        "project-opened 2018-04-01",
                        "need-answered 2019-06-15",
                        "partnership-declared 2024-09-02 patrimoine-sa")
                .satisfies(told -> assertThat(count(told, "job-declared")).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/demo-city.csv", delimiter = '|')
    void figuresAreThoseOfTheScript(
            String figure, String selection, @Nullable String of, double value, @Nullable String integers) {
        City city = new City(history.installation());
        List<String> made = integers == null ? List.of() : List.of(integers.split(" ", -1));

        await().pollDelay(Duration.ZERO).atMost(30, SECONDS).untilAsserted(() -> {
            JsonNode cell = city.cell(figure, selection, of == null ? "" : of);
            assertThat(cell.path("value").asDouble(Double.NaN)).isEqualTo(value);
            assertThat(made).isSubsetOf(integers(cell));
        });
    }

    /** What a value is made of, such as {@code numerator=5}. */
    private static List<String> integers(JsonNode cell) {
        return cell.path("of")
                .propertyStream()
                .map(it -> it.getKey() + "=" + it.getValue().asLong())
                .toList();
    }

    private static List<String> story(String title) {
        String thread =
                history.dossiers().first("need-reported", "title", title).thread();
        return history.dossiers()
                .thread(thread)
                .filter(fact -> !RECURRING.contains(fact.name()))
                .map(Dossiers.Fact::toString)
                .toList();
    }

    private static long count(List<? extends String> story, String name) {
        return story.stream().filter(fact -> fact.startsWith(name + " ")).count();
    }
}
