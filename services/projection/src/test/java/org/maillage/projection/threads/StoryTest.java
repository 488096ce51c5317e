package org.maillage.projection.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.maillage.projection.threads.Told.adds;
import static org.maillage.projection.threads.Told.file;
import static org.maillage.projection.threads.Told.names;

import org.junit.jupiter.api.Test;

/** What a chain tells. */
class StoryTest {

    private final Told told = new Told();
    private final FileId need = file("need");
    private final FileId project = file("project");
    private final FileId grant = file("grant");

    @Test
    void stepsComeAsTheyOccurredWithTheDaysBetweenThem() {
        told.says(need, "need-reported", "2021-01-01")
                .says(project, "project-opened", "2021-01-31", names("need", need))
                .says(need, "need-qualified", "2021-01-11");

        var steps = told.story(need, "2021-03-01").steps();

        assertThat(steps)
                .extracting(it -> it.event().origin().name())
                .containsExactly("need-reported", "need-qualified", "project-opened");
        assertThat(steps).extracting(Step::daysSince).containsExactly(null, 10L, 20L);
    }

    @Test
    void milestonesAreTheFirstOfTheirKind() {
        told.says(need, "need-reported", "2021-01-01")
                .says(grant, "application-submitted", "2021-02-01", names("need", need))
                .says(grant, "grant-decided", "2021-02-10")
                .says(need, "need-qualified", "2021-03-02");

        assertThat(told.story(need, "2021-04-01").milestones())
                .as("a refusal is no award")
                .extracting(Milestone::stage, Milestone::daysSince)
                .containsExactly(tuple("reported", null), tuple("qualified", 60L));
    }

    @Test
    void whatWasAwardedAndNotPaidIsOpen() {
        told.says(need, "need-reported", "2021-01-01")
                .says(need, "need-acknowledged", "2021-01-02")
                .says(need, "need-qualified", "2021-01-03")
                .says(need, "need-answered", "2021-01-04", adds("besoins-repondus", 1, "2021-01-04"))
                .says(grant, "application-submitted", "2021-02-01", names("need", need))
                .says(grant, "grant-decided", "2021-02-10", adds("montant-accorde", 30_000_00, "2021-02-10"))
                .says(grant, "instalment-paid", "2021-03-10", adds("montant-verse", 21_000_00, "2021-03-10"));

        var story = told.story(need, "2021-04-10");

        assertThat(story.openEnds()).singleElement().satisfies(end -> {
            assertThat(end.code()).isEqualTo("payment-due");
            assertThat(end.amount()).isEqualTo(9_000_00);
            assertThat(end.since()).isEqualTo("2021-02-10");
            assertThat(end.days()).isEqualTo(59);
        });
        told.says(grant, "instalment-paid", "2021-05-10", adds("montant-verse", 9_000_00, "2021-05-10"));
        assertThat(told.story(need, "2021-06-10").openEnds()).isEmpty();
    }

    @Test
    void anAwardThatIsWithdrawnIsNotAwaited() {
        told.says(grant, "application-submitted", "2021-02-01")
                .says(grant, "grant-decided", "2021-02-10", adds("montant-accorde", 30_000_00, "2021-02-10"))
                .says(grant, "grant-withdrawn", "2021-03-10", adds("montant-accorde", -30_000_00, "2021-03-10"));

        assertThat(told.story(grant, "2021-04-10").openEnds()).isEmpty();
    }

    @Test
    void whatIsOpenedAgainIsOpenAgain() {
        told.says(need, "need-reported", "2021-01-01")
                .says(need, "need-acknowledged", "2021-01-02")
                .says(need, "need-qualified", "2021-01-03")
                .says(need, "need-answered", "2021-01-04", adds("besoins-repondus", 1, "2021-01-04"));
        assertThat(told.story(need, "2021-02-01").state()).isEqualTo(State.ANSWERED);
        assertThat(told.story(need, "2021-02-01").openEnds()).isEmpty();

        told.says(need, "need-reopened", "2021-02-01", adds("besoins-repondus", -1, "2021-02-01"));

        assertThat(told.story(need, "2021-02-11").state()).isEqualTo(State.OPEN);
        assertThat(told.story(need, "2021-02-11").openEnds())
                .extracting(OpenEnd::code, OpenEnd::days)
                .containsExactly(tuple("answer-due", 10L));
    }

    @Test
    void aNeedSetAsideWaitsForNothing() {
        told.says(need, "need-reported", "2021-01-01").says(need, "need-set-aside", "2021-01-02");

        var story = told.story(need, "2022-01-01");

        assertThat(story.state()).isEqualTo(State.SET_ASIDE);
        assertThat(story.openEnds()).isEmpty();
        assertThat(story.summary())
                .isEqualTo("Besoin signalé le 1er janvier 2021, écarté ou en attente, rien n’attend.");
    }

    @Test
    void everythingIsSaidInOneLine() {
        var job = file("job");
        var twice = file("job");
        told.says(need, "need-reported", "2021-01-11")
                .says(need, "need-acknowledged", "2021-01-12")
                .says(need, "need-qualified", "2021-01-13")
                .says(project, "project-opened", "2021-02-01", names("need", need))
                .says(grant, "application-submitted", "2021-02-01", names("project", project))
                .says(grant, "grant-decided", "2021-02-10", adds("montant-accorde", 30_000_00, "2021-02-10"))
                .says(grant, "instalment-paid", "2021-03-10", adds("montant-verse", 21_000_00, "2021-03-10"))
                .says(need, "need-answered", "2021-03-12", adds("besoins-repondus", 1, "2021-03-12"))
                .says(job, "job-declared", "2021-04-01", names("project", project))
                .says(twice, "job-declared", "2021-04-01", names("project", project))
                .says(twice, "job-matched", "2021-05-01");

        assertThat(told.story(need, "2021-06-01").summary().replaceAll("\\h", " "))
                .isEqualTo("Besoin signalé le 11 janvier 2021, répondu le 12 mars 2021, après 60 jours,"
                        + " 30 000 € accordés, 21 000 € versés, 1 emploi déclaré, 1 suite attendue.");
    }
}
