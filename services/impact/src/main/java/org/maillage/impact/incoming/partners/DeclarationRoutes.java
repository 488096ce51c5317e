package org.maillage.impact.incoming.partners;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.DeclarationCommand;
import org.maillage.impact.declaration.DeclarationCommand.CloseService;
import org.maillage.impact.declaration.DeclarationCommand.Correct;
import org.maillage.impact.declaration.DeclarationCommand.Declare;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.incoming.partners.DeclarationsV1.BeneficiariesDeclared;
import org.maillage.impact.incoming.partners.DeclarationsV1.CofundingSecured;
import org.maillage.impact.incoming.partners.DeclarationsV1.PartnershipDeclared;
import org.maillage.impact.incoming.partners.DeclarationsV1.ServiceOpened;
import org.maillage.impact.incoming.partners.DeclarationsV1.SurveyClosed;
import org.maillage.impact.incoming.partners.DeclarationsV1.VolunteerHoursDeclared;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.CorrectedKind;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.DeclarationCorrected;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.ServiceClosed;
import org.maillage.territory.Territories;
import tools.jackson.databind.json.JsonMapper;

/** Which statement about a declaration becomes which command. */
public final class DeclarationRoutes {

    private final Contents contents;
    private final JsonMapper json;

    /** @param keys for the pseudonyms of sole traders */
    public DeclarationRoutes(Territories territories, FileKeys keys, JsonMapper json) {
        this.contents = new Contents(new Places(territories), new Organisations(keys));
        this.json = json;
    }

    /** The table of the eight statements about declarations. */
    public Routes<DeclarationCommand, Known> table() {
        var table = new Routes<DeclarationCommand, Known>(json);
        opening(table, "beneficiaries-declared", BeneficiariesDeclared.class);
        opening(table, "volunteer-hours-declared", VolunteerHoursDeclared.class);
        opening(table, "service-opened", ServiceOpened.class);
        opening(table, "cofunding-secured", CofundingSecured.class);
        opening(table, "partnership-declared", PartnershipDeclared.class);
        opening(table, "survey-closed", SurveyClosed.class);
        return table.about("service-closed", ServiceClosed.class, (said, _) -> closed(said))
                .about(
                        "declaration-corrected",
                        DeclarationCorrected.class,
                        it -> it.kind() != CorrectedKind.JOB,
                        this::corrected);
    }

    private <D extends DeclarationsV1> void opening(
            Routes<DeclarationCommand, Known> table, String name, Class<D> data) {
        table.opening(name, data, this::declared, (said, known) -> known.chain(said.file(), said.data()));
    }

    private DeclarationCommand declared(Said<? extends DeclarationsV1> said, Known known) {
        Content content = contents.of(said.data(), known);
        known.located(said.file(), content.place());
        return new Declare(said.at(), content, overlaps(said, content, known), known.unknown(said.data()));
    }

    private static List<UUID> overlaps(Said<?> said, Content content, Known known) {
        return content instanceof Beneficiaries it
                ? known.overlapping(said.file(), declarant(said), it.links(), it.period())
                : List.of();
    }

    /** Null for staff, as in the history of a file. */
    private static @Nullable Publisher declarant(Said<?> said) {
        var publisher = Publisher.of(said.envelope().source());
        return publisher.isPartner() ? publisher : null;
    }

    private static DeclarationCommand closed(Said<ServiceClosed> said) {
        return new CloseService(said.at(), said.data().closedOn(), said.data().reason());
    }

    private DeclarationCommand corrected(Said<DeclarationCorrected> said, Known known) {
        var data = said.data();
        Kind kind = kind(data.kind());
        var values = (DeclarationsV1) data.newValues();
        return new Correct(
                said.at(),
                kind,
                new Correction(data.corrects(), declarant(said), known.precedent(said.file())),
                values == null ? null : contents.of(values, known),
                values == null ? null : known.unknown(values));
    }

    private static Kind kind(CorrectedKind said) {
        return switch (said) {
            case BENEFICIARIES -> Kind.BENEFICIARIES;
            case VOLUNTEER_HOURS -> Kind.VOLUNTEER_HOURS;
            case SERVICE -> Kind.SERVICE;
            case COFUNDING -> Kind.COFUNDING;
            case PARTNERSHIP -> Kind.PARTNERSHIP;
            case SURVEY -> Kind.SURVEY;
            case JOB -> throw new IllegalArgumentException("a job is no declaration");
        };
    }
}
