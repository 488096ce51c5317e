package org.maillage.needs.incoming.partners;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.eventing.wire.Ids;
import org.maillage.needs.incoming.impact.Known;
import org.maillage.needs.incoming.impact.ServiceRoutes;
import org.maillage.needs.need.ExplorationFindings;
import org.maillage.needs.need.ExplorationPlan;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedCommand.Acknowledge;
import org.maillage.needs.need.NeedCommand.CommissionStudy;
import org.maillage.needs.need.NeedCommand.ConcludeExploration;
import org.maillage.needs.need.NeedCommand.ConcludeSearch;
import org.maillage.needs.need.NeedCommand.Decide;
import org.maillage.needs.need.NeedCommand.DeliverStudy;
import org.maillage.needs.need.NeedCommand.HandOver;
import org.maillage.needs.need.NeedCommand.HoldWorkshop;
import org.maillage.needs.need.NeedCommand.OpenExploration;
import org.maillage.needs.need.NeedCommand.Qualify;
import org.maillage.needs.need.NeedCommand.ReportNeed;
import org.maillage.needs.need.Organisation;
import org.maillage.needs.need.Qualification;
import org.maillage.needs.need.Report;
import org.maillage.needs.need.StudyFindings;
import org.maillage.needs.need.StudyPlan;
import org.maillage.needs.need.Workshop;
import org.maillage.territory.Territories;
import tools.jackson.databind.json.JsonMapper;

/** Which statement, and which event about a service, becomes which command. */
public final class NeedRoutes {

    private final Places places;
    private final Organisations organisations;

    /** @param keys for the pseudonyms of sole traders */
    public NeedRoutes(Territories territories, FileKeys keys) {
        this.places = new Places(territories);
        this.organisations = new Organisations(keys);
    }

    /** The table of the eleven statements about needs, and of what is heard of services. */
    public Routes<NeedCommand, Known> table(JsonMapper json) {
        return ServiceRoutes.addTo(statements(json));
    }

    private Routes<NeedCommand, Known> statements(JsonMapper json) {
        return new Routes<NeedCommand, Known>(json)
                .opening("need-reported", NeedStatementsV1.NeedReported.class, this::reported, NeedRoutes::chain)
                .about("need-acknowledged", NeedStatementsV1.NeedAcknowledged.class, NeedRoutes::acknowledged)
                .about("need-qualified", NeedStatementsV1.NeedQualified.class, NeedRoutes::qualified)
                .about("exploration-opened", NeedStatementsV1.ExplorationOpened.class, this::explorationOpened)
                .about("workshop-held", NeedStatementsV1.WorkshopHeld.class, this::workshopHeld)
                .about("exploration-concluded", NeedStatementsV1.ExplorationConcluded.class, NeedRoutes::explored)
                .about("study-commissioned", NeedStatementsV1.StudyCommissioned.class, this::studyCommissioned)
                .about("study-delivered", NeedStatementsV1.StudyDelivered.class, NeedRoutes::studyDelivered)
                .about("committee-decided", NeedStatementsV1.CommitteeDecided.class, NeedRoutes::decided)
                .about("holder-search-concluded", NeedStatementsV1.HolderSearchConcluded.class, this::searchConcluded)
                .about("need-handed-over", NeedStatementsV1.NeedHandedOver.class, NeedRoutes::handedOver);
    }

    /** A thread starts with what somebody said. */
    private static Chain chain(Said<NeedStatementsV1.NeedReported> said) {
        return Chain.ownThread(said.file(), Boolean.TRUE.equals(said.data().synthetic()));
    }

    private NeedCommand reported(Said<NeedStatementsV1.NeedReported> said) {
        var data = said.data();
        var report = new Report(
                data.title(),
                data.theme(),
                data.sensorKind(),
                places.resolve(data.location(), data.declaredQpv()),
                data.livedNeighbourhood(),
                data.peopleConcerned(),
                data.acknowledgeBy());
        return new ReportNeed(said.at(), report);
    }

    private static NeedCommand acknowledged(Said<NeedStatementsV1.NeedAcknowledged> said) {
        return new Acknowledge(said.at(), said.data().channel());
    }

    private static NeedCommand qualified(Said<NeedStatementsV1.NeedQualified> said) {
        var data = said.data();
        return new Qualify(said.at(), new Qualification(data.theme(), data.scope(), data.priority()));
    }

    private NeedCommand explorationOpened(Said<NeedStatementsV1.ExplorationOpened> said) {
        var data = said.data();
        return new OpenExploration(said.at(), new ExplorationPlan(named(data.lead()), data.plannedEndOn()));
    }

    private NeedCommand workshopHeld(Said<NeedStatementsV1.WorkshopHeld> said) {
        var data = said.data();
        var place = places.resolve(data.location(), null);
        return new HoldWorkshop(
                said.at(),
                new Workshop(data.kind(), data.participants(), data.residents(), data.organisations(), place));
    }

    private static NeedCommand explored(Said<NeedStatementsV1.ExplorationConcluded> said) {
        var data = said.data();
        return new ConcludeExploration(
                said.at(), new ExplorationFindings(data.outcome(), data.stakeholdersMet(), data.documentUrl()));
    }

    private NeedCommand studyCommissioned(Said<NeedStatementsV1.StudyCommissioned> said) {
        var data = said.data();
        List<Organisation> funders =
                Objects.requireNonNullElse(data.funders(), List.<NeedStatementsV1.Organisation>of()).stream()
                        .map(it -> Objects.requireNonNull(organisations.named(it)))
                        .toList();
        return new CommissionStudy(
                said.at(), new StudyPlan(named(data.lead()), data.budgetCents(), data.plannedEndOn(), funders));
    }

    private static NeedCommand studyDelivered(Said<NeedStatementsV1.StudyDelivered> said) {
        var data = said.data();
        return new DeliverStudy(
                said.at(), new StudyFindings(data.conclusion(), data.respondents(), data.documentUrl()));
    }

    private static NeedCommand decided(Said<NeedStatementsV1.CommitteeDecided> said) {
        var data = said.data();
        return new Decide(
                said.at(),
                data.decision(),
                !Boolean.FALSE.equals(data.openSearch()),
                data.searchClosesOn(),
                data.members(),
                data.reason() != null);
    }

    private NeedCommand searchConcluded(Said<NeedStatementsV1.HolderSearchConcluded> said) {
        var data = said.data();
        return new ConcludeSearch(
                said.at(),
                data.outcome(),
                data.holderKind(),
                named(data.holder()),
                data.holderPersonId(),
                data.candidates());
    }

    private static NeedCommand handedOver(Said<NeedStatementsV1.NeedHandedOver> said) {
        var data = said.data();
        return new HandOver(said.at(), project(said.file(), data.project()), data.projectTitle(), data.replicationOf());
    }

    /** The project named, else the one that this hand-over opens. */
    private static UUID project(UUID need, NeedStatementsV1.@Nullable Reference named) {
        if (named == null) {
            return Ids.openedBy("need", need);
        }
        return named.id() != null
                ? named.id()
                : Ids.aggregate(Objects.requireNonNull(named.source()), Objects.requireNonNull(named.subject()));
    }

    private @Nullable Organisation named(NeedStatementsV1.@Nullable Organisation said) {
        return organisations.named(said);
    }
}
