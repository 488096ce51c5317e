package org.maillage.needs;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.spring.Subscription;
import org.maillage.eventing.wire.WireEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;

/** Projects that take up needs, and what that leaves for staff to do. */
class WorkListsTest extends RunningService {

    private final BatchConsumer reactions;
    private final Officer officer;

    WorkListsTest(@Autowired @Qualifier("needReactions") Subscription reactions, @Autowired MockMvc http) {
        this.reactions = reactions.consumer();
        this.officer = new Officer(http);
    }

    @Test
    void theDossierShowsTheProjectsThatTakeTheNeedUp() throws Exception {
        UUID need = officer.reportsAndQualifies();
        UUID project = UUID.randomUUID();
        hears(opened(project, need), exited(project, 2, "STRUCTURE_CREATED"));

        officer.reads("/" + need)
                .andExpect(jsonPath("$.projects.length()").value(1))
                .andExpect(jsonPath("$.projects[0].id").value(project.toString()))
                .andExpect(jsonPath("$.projects[0].title").value("L’Atelier des Arènes"))
                .andExpect(jsonPath("$.projects[0].outcome").value("STRUCTURE_CREATED"));
        assertWithoutHolder(not(hasItem(need.toString())));
    }

    @Test
    void theProjectsOfAMergedNeedAreThoseOfTheOneInWhichItLivesOn() throws Exception {
        UUID older = officer.reports();
        UUID younger = officer.reports();
        UUID project = UUID.randomUUID();
        hears(opened(project, younger));
        officer.posts("/" + younger + "/merge", "{\"intoNeedId\": \"" + older + "\"}")
                .andExpect(status().isOk());

        officer.reads("/" + older).andExpect(jsonPath("$.projects[0].id").value(project.toString()));

        hears(exited(project, 2, "EXCLUDED"));
        assertWithoutHolder(hasItem(older.toString()));
    }

    @Test
    void aNeedWhoseProjectIsGivenUpIsWithoutHolderUntilAnotherTakesItUp() throws Exception {
        UUID need = officer.reportsAndQualifies();
        UUID project = UUID.randomUUID();
        hears(opened(project, need));
        assertWithoutHolder(not(hasItem(need.toString())));

        hears(exited(project, 2, "ABANDONED"));
        assertWithoutHolder(hasItem(need.toString()));

        hears(opened(UUID.randomUUID(), need));
        assertWithoutHolder(not(hasItem(need.toString())));
    }

    @Test
    void aNeedThatIsAnsweredLooksForNobody() throws Exception {
        UUID need = officer.reportsAndQualifies();
        UUID project = UUID.randomUUID();

        hears(opened(project, need), exited(project, 2, "ABANDONED"), new ServiceStory().opens(need));

        assertWithoutHolder(not(hasItem(need.toString())));
    }

    @Test
    void aPromisedAnswerIsOnTheListFromItsLastDayUntilItIsGiven() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        UUID due = officer.reports(promisedBy(today));
        UUID later = officer.reports(promisedBy(today.plusDays(2)));

        officer.reads("/work-lists?list=ANSWERS_PROMISED&size=500")
                .andExpect(jsonPath("$.title").value("Réponses promises au signalement, échues"))
                .andExpect(jsonPath("$.items[*].id").value(hasItem(due.toString())))
                .andExpect(jsonPath("$.items[*].id").value(not(hasItem(later.toString()))));

        officer.posts("/" + due + "/need-acknowledged", "{\"channel\": \"LETTER\", \"answer\": \"Nous y travaillons\"}")
                .andExpect(status().isOk());

        officer.reads("/work-lists?list=ANSWERS_PROMISED&size=500")
                .andExpect(jsonPath("$.items[*].id").value(not(hasItem(due.toString()))));
    }

    @Test
    void listsArePagedAndNamed() throws Exception {
        // Before whatever other classes promise, which share the database.
        LocalDate longAgo = LocalDate.parse("2010-01-01");
        UUID first = officer.reports(promisedBy(longAgo));
        officer.reports(promisedBy(longAgo.plusDays(1)));

        officer.reads("/work-lists?list=ANSWERS_PROMISED&size=1")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(first.toString()))
                .andExpect(jsonPath("$.total").value(greaterThan(1)));
        officer.reads("/work-lists?list=WISHES")
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.field").value("list"));
    }

    private void assertWithoutHolder(Matcher<? super Iterable<? super String>> expected) throws Exception {
        officer.reads("/work-lists?list=WITHOUT_HOLDER_AGAIN&size=500")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Besoins de nouveau sans porteur"))
                .andExpect(jsonPath("$.items[*].id").value(expected));
    }

    private void hears(WireEvent... facts) {
        reactions.take(Arrays.stream(facts).map(Facts::polled).toList());
    }

    private static String promisedBy(LocalDate day) {
        return Officer.REPORT.replace("{\"title\"", "{\"acknowledgeBy\": \"" + day + "\", \"title\"");
    }

    private static WireEvent opened(UUID project, UUID need) {
        return Facts.fact(
                "org.maillage.incubation.project-opened.v1",
                "full",
                project,
                1,
                it -> it.put("needId", need.toString()));
    }

    private static WireEvent exited(UUID project, long sequence, String outcome) {
        return Facts.fact(
                "org.maillage.incubation.project-exited.v1",
                "minimal",
                project,
                sequence,
                it -> it.put("outcome", outcome));
    }
}
