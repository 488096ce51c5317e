package org.maillage.impact.job;

import static org.maillage.impact.job.JobStories.DECLARED;
import static org.maillage.impact.job.JobStories.FIXED_TERM;
import static org.maillage.impact.job.JobStories.claim;
import static org.maillage.impact.job.JobStories.given;
import static org.maillage.impact.job.JobStories.givenNothing;
import static org.maillage.impact.job.JobStories.on;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.impact.declaration.UnknownFile;
import org.maillage.impact.job.JobCommand.Declare;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobRejection.AlreadyDone;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.NotKnownYet;

/** A job that is declared. */
class ClaimTest {

    private static final Instant NOVEMBER = on("2024-11-01");

    @Test
    void everyDeclarationOpensAClaimThatCountsAtOnce() {
        givenNothing().when(new Declare(NOVEMBER, FIXED_TERM, null)).then(new JobDeclared(NOVEMBER, FIXED_TERM));
    }

    @Test
    void aClaimIsDeclaredOnce() {
        given(DECLARED).when(new Declare(NOVEMBER, FIXED_TERM, null)).thenRefused(new AlreadyDone(Step.DECLARE));
    }

    @ParameterizedTest
    @EnumSource(names = {"CDD", "CDDI", "ALTERNANCE", "PEC", "INTERIM", "OTHER"})
    void aContractWithAnEndHasALength(Contract contract) {
        givenNothing()
                .when(new Declare(NOVEMBER, claim(contract, null, 100), null))
                .thenRefused(Invalid.MONTHS);
    }

    @ParameterizedTest
    @EnumSource(names = {"CDI", "CDI_INCLUSION", "SELF_EMPLOYED"})
    void aContractWithoutAnEndNeedsNone(Contract contract) {
        var claim = claim(contract, null, 100);

        givenNothing().when(new Declare(NOVEMBER, claim, null)).then(new JobDeclared(NOVEMBER, claim));
    }

    @Test
    void aClaimWaitsForTheFileWhoseThreadItNeeds() {
        var project = new UnknownFile("project", UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0"));

        givenNothing().when(new Declare(NOVEMBER, FIXED_TERM, project)).thenRefused(new NotKnownYet(project));
    }
}
