package org.maillage.impact.incoming.partners;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.CorrectedKind;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.DeclarationCorrected;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.JobDeclared;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.JobStatusChecked;
import org.maillage.impact.job.Claim;
import org.maillage.impact.job.ConfirmedBy;
import org.maillage.impact.job.JobCommand;
import org.maillage.impact.job.JobCommand.Check;
import org.maillage.impact.job.JobCommand.Correct;
import org.maillage.impact.job.JobCommand.Declare;
import org.maillage.territory.Territories;
import tools.jackson.databind.json.JsonMapper;

/** Which statement about a job becomes which command. */
public final class JobRoutes {

    private final Places places;
    private final Organisations organisations;
    private final Set<String> incubators;
    private final JsonMapper json;

    /**
     * @param keys       for the pseudonyms of sole traders
     * @param incubators short names of the partners that confirm jobs as incubators
     */
    public JobRoutes(Territories territories, FileKeys keys, Set<String> incubators, JsonMapper json) {
        this.places = new Places(territories);
        this.organisations = new Organisations(keys);
        this.incubators = Set.copyOf(incubators);
        this.json = json;
    }

    /** The table of the three statements about jobs. */
    public Routes<JobCommand, Known> table() {
        return new Routes<JobCommand, Known>(json)
                .opening(
                        "job-declared",
                        JobDeclared.class,
                        this::declared,
                        (said, known) -> known.chain(said.file(), said.data()))
                .about("job-status-checked", JobStatusChecked.class, (said, _) -> checked(said))
                .about(
                        "declaration-corrected",
                        DeclarationCorrected.class,
                        it -> it.kind() == CorrectedKind.JOB,
                        this::corrected);
    }

    private JobCommand declared(Said<JobDeclared> said, Known known) {
        return new Declare(said.at(), claim(said.data(), known), known.unknown(said.data()));
    }

    private JobCommand checked(Said<JobStatusChecked> said) {
        var data = said.data();
        return new Check(
                said.at(),
                data.checkpoint(),
                data.status(),
                data.endedOn(),
                data.endReason(),
                data.contractMonths(),
                data.evidence(),
                confirmedBy(Publisher.of(said.envelope().source())));
    }

    private ConfirmedBy confirmedBy(Publisher publisher) {
        if (!publisher.isPartner()) {
            return ConfirmedBy.STAFF;
        }
        return incubators.contains(publisher.name()) ? ConfirmedBy.INCUBATOR : ConfirmedBy.EMPLOYER;
    }

    private JobCommand corrected(Said<DeclarationCorrected> said, Known known) {
        var data = said.data();
        var publisher = Publisher.of(said.envelope().source());
        var values = (JobDeclared) data.newValues();
        return new Correct(
                said.at(),
                new Correction(data.corrects(), publisher.isPartner() ? publisher : null, known.precedent(said.file())),
                values == null ? null : claim(values, known),
                values == null ? null : known.unknown(values),
                known.othersInto(said.file()),
                true);
    }

    private Claim claim(JobDeclared data, Known known) {
        return new Claim(
                organisations.named(data.employer()),
                data.links(),
                data.contract(),
                data.contractMonths(),
                data.fteHundredths(),
                data.nature(),
                data.gender(),
                data.livesInQpv(),
                data.startedOn(),
                places.resolve(data, known),
                Objects.requireNonNullElse(data.programmes(), List.of()));
    }
}
