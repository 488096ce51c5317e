package org.maillage.incubation.cohort.adapter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.cohort.CohortId;
import org.maillage.incubation.cohort.CohortState;
import org.maillage.incubation.cohort.CohortState.Absent;
import org.maillage.incubation.cohort.CohortState.Announced;
import org.maillage.incubation.cohort.CohortState.Started;
import org.maillage.incubation.cohort.CohortTerms;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.Organisation.LegalForm;

/**
 * The state of a cohort as it is stored: flat, so that it can be queried. Days are ISO text, which sorts and knows no time zone.
 *
 * @param cohortId  its own id: what is stored of a state is read without its document
 * @param startedOn first day of a cohort that has begun
 * @param projects  admitted by then
 */
record CohortDocument(
        CohortStage stage,
        UUID cohortId,
        String name,
        OrganisationField incubator,
        String opensOn,
        String closesOn,
        String startsOn,
        @Nullable String endsOn,
        int places,
        @Nullable String theme,
        @Nullable String startedOn,
        @Nullable Integer projects) {

    /** Names of the states. */
    enum CohortStage {
        ANNOUNCED,
        STARTED
    }

    /** @param opaqueId not called {@code id}, which is a reserved name in the database */
    record OrganisationField(
            String name,
            @Nullable UUID opaqueId,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}

    static CohortDocument of(CohortState state) {
        return switch (state) {
            case Absent _ -> throw new IllegalArgumentException("there is nothing to store of an unknown cohort");
            case Announced(var id, var terms) -> of(CohortStage.ANNOUNCED, id, terms, null, null);
            case Started(var id, var terms, var on, int projects) ->
                of(CohortStage.STARTED, id, terms, on.toString(), projects);
        };
    }

    private static CohortDocument of(
            CohortStage stage, CohortId id, CohortTerms terms, @Nullable String startedOn, @Nullable Integer projects) {
        return new CohortDocument(
                stage,
                id.value(),
                terms.name(),
                organisation(terms.incubator()),
                terms.opensOn().toString(),
                terms.closesOn().toString(),
                terms.startsOn().toString(),
                terms.endsOn() == null ? null : terms.endsOn().toString(),
                terms.places(),
                terms.theme(),
                startedOn,
                projects);
    }

    private static OrganisationField organisation(Organisation it) {
        return new OrganisationField(
                it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    CohortState toState() {
        var id = new CohortId(cohortId);
        return startedOn == null || projects == null
                ? new Announced(id, terms())
                : new Started(id, terms(), LocalDate.parse(startedOn), projects);
    }

    private CohortTerms terms() {
        return new CohortTerms(
                name,
                new Organisation(
                        incubator.name(),
                        incubator.opaqueId(),
                        incubator.siret(),
                        incubator.siren(),
                        incubator.rna(),
                        incubator.legalForm(),
                        incubator.synthetic()),
                LocalDate.parse(opensOn),
                LocalDate.parse(closesOn),
                LocalDate.parse(startsOn),
                endsOn == null ? null : LocalDate.parse(endsOn),
                places,
                theme);
    }
}
