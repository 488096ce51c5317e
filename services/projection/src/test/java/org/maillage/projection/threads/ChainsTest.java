package org.maillage.projection.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.threads.Told.file;
import static org.maillage.projection.threads.Told.names;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The edges decide, whenever they come. */
class ChainsTest {

    private final Told told = new Told();
    private final FileId need = file("need");
    private final FileId project = file("project");

    @Test
    void aThreadIsFoundFromAnyFileOnIt() {
        var grant = file("grant");
        var job = file("job");
        told.says(need, "need-reported", "2021-01-01")
                .says(project, "project-opened", "2021-02-01", names("need", need))
                .says(grant, "application-submitted", "2021-03-01", names("project", project))
                .says(job, "job-declared", "2022-01-01", names("grant", grant));

        for (FileId any : List.of(need, project, grant, job)) {
            assertThat(files(any)).containsExactly(need, project, grant, job);
        }
        assertThat(told.chains().of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aParentThatComesLateIsAParentAllTheSame() {
        told.says(project, "project-opened", "2021-02-01", names("need", need));
        assertThat(files(project)).containsExactly(project);

        told.says(need, "need-reported", "2021-01-01");

        assertThat(files(project)).containsExactly(need, project);
    }

    @Test
    void aNeedHandedOverTakesAProjectThatWasThereBefore() {
        told.says(project, "project-opened", "2021-01-01")
                .says(need, "need-reported", "2021-02-01")
                .says(need, "need-handed-over", "2021-03-01", names("handedTo", project));

        assertThat(files(project)).containsExactly(need, project);
        assertThat(files(need)).containsExactly(need, project);
    }

    @Test
    void aProjectHangsUnderTheNeedThatItNamesItself() {
        var another = file("need");
        told.says(need, "need-reported", "2021-01-01")
                .says(another, "need-reported", "2021-01-02")
                .says(project, "project-opened", "2021-02-01", names("need", need))
                .says(another, "need-handed-over", "2021-03-01", names("handedTo", project));

        assertThat(files(project)).containsExactly(need, project);
        assertThat(files(another)).containsExactly(another);
    }

    @Test
    void aMergedNeedBringsEverythingBelowIt() {
        var survivor = file("need");
        told.says(survivor, "need-reported", "2020-01-01")
                .says(need, "need-reported", "2021-01-01")
                .says(project, "project-opened", "2021-02-01", names("need", need))
                .says(need, "need-merged", "2021-03-01", names("survivor", survivor));

        assertThat(files(need)).containsExactly(survivor, need, project);
        assertThat(told.chains().begunBy(List.of(need, survivor)))
                .singleElement()
                .satisfies(chain -> assertThat(chain.root().id()).isEqualTo(survivor));
    }

    @Test
    void theFirstParentThatIsKnownCounts() {
        var place = file("place");
        var job = file("job");
        told.says(place, "place-registered", "2021-01-01")
                .says(job, "job-declared", "2022-01-01", names("place", place), names("project", project));
        assertThat(files(job)).as("the project is not known").containsExactly(place, job);

        told.says(project, "project-opened", "2021-02-01");

        assertThat(files(job)).containsExactly(project, job);
        assertThat(files(place)).containsExactly(place);
    }

    @Test
    void anAnswerIsNoParent() {
        var service = file("declaration");
        told.says(need, "need-reported", "2021-01-01")
                .says(project, "project-opened", "2021-02-01")
                .says(service, "service-opened", "2022-01-01", names("need", need), names("project", project))
                .says(need, "need-answered", "2022-01-01", names("answeredBy", service));

        assertThat(files(service)).containsExactly(project, service);
        assertThat(files(need)).containsExactly(need);
    }

    @Test
    void oneIdMayBelongToFilesOfTwoKinds() {
        var grant = new FileId("grant", need.id());
        told.says(need, "need-reported", "2021-01-01")
                .says(project, "project-opened", "2021-02-01", names("need", need))
                .says(grant, "application-submitted", "2021-03-01", names("project", project));

        assertThat(files(need)).containsExactly(need, project, grant);
    }

    @Test
    void aCircleIsNoEndlessWay() {
        var another = file("need");
        told.says(need, "need-merged", "2021-01-01", names("survivor", another))
                .says(another, "need-merged", "2021-01-01", names("survivor", need));

        assertThat(files(need)).containsExactlyInAnyOrder(need, another);
    }

    @Test
    void whatIsReadAtTheSecondTryIsOneStep() {
        told.says(need, "need-reported", "2021-01-01")
                .saysSomethingUnreadable(need, "need-handed-over", "2021-02-01")
                .isReadAfterAll(names("handedTo", project))
                .says(project, "project-opened", "2021-02-01");

        var chain = told.chains().of(need.id()).orElseThrow();

        assertThat(chain.files()).extracting(Dossier::id).containsExactly(need, project);
        assertThat(chain.root().events()).hasSize(2).noneMatch(it -> it.isDead());
    }

    private List<FileId> files(FileId any) {
        return told.chains().of(any.id()).orElseThrow().files().stream()
                .map(Dossier::id)
                .toList();
    }
}
