package org.maillage.impact.incoming.partners;

import java.util.List;
import java.util.Objects;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Content.Cofunding;
import org.maillage.impact.declaration.Content.Partnership;
import org.maillage.impact.declaration.Content.Service;
import org.maillage.impact.declaration.Content.Survey;
import org.maillage.impact.declaration.Content.VolunteerHours;
import org.maillage.impact.declaration.Period;
import org.maillage.impact.incoming.partners.DeclarationsV1.BeneficiariesDeclared;
import org.maillage.impact.incoming.partners.DeclarationsV1.CofundingSecured;
import org.maillage.impact.incoming.partners.DeclarationsV1.PartnershipDeclared;
import org.maillage.impact.incoming.partners.DeclarationsV1.ServiceOpened;
import org.maillage.impact.incoming.partners.DeclarationsV1.SurveyClosed;
import org.maillage.impact.incoming.partners.DeclarationsV1.VolunteerHoursDeclared;

/** From what a partner says to the content of a declaration. */
final class Contents {

    private final Places places;
    private final Organisations organisations;

    Contents(Places places, Organisations organisations) {
        this.places = places;
        this.organisations = organisations;
    }

    Content of(DeclarationsV1 said, Known known) {
        return switch (said) {
            case BeneficiariesDeclared it -> beneficiaries(it, known);
            case VolunteerHoursDeclared it ->
                new VolunteerHours(
                        it.links(),
                        period(it.period()),
                        it.hours(),
                        it.volunteers(),
                        it.method(),
                        places.resolve(it, known));
            case ServiceOpened it -> service(it, known);
            case CofundingSecured it ->
                new Cofunding(
                        it.links(),
                        organisations.named(it.funder()),
                        it.funderKind(),
                        it.amountCents(),
                        it.stage(),
                        it.on(),
                        places.resolve(it, known));
            case PartnershipDeclared it ->
                new Partnership(it.links(), organisations.named(it.partner()), it.partnerKind(), it.form(), it.since());
            case SurveyClosed it -> survey(it, known);
        };
    }

    private Beneficiaries beneficiaries(BeneficiariesDeclared it, Known known) {
        return new Beneficiaries(
                it.links(),
                period(it.period()),
                it.persons(),
                it.inQpv(),
                it.outsideQpv(),
                it.women(),
                it.men(),
                it.under26(),
                it.method(),
                places.resolve(it, known));
    }

    private Service service(ServiceOpened it, Known known) {
        return new Service(
                it.links(),
                it.name(),
                it.theme(),
                organisations.named(it.provider()),
                it.needIds(),
                it.openedOn(),
                it.frequency(),
                it.price(),
                places.resolve(it, known),
                Objects.requireNonNullElse(it.programmes(), List.of()));
    }

    private Survey survey(SurveyClosed it, Known known) {
        return new Survey(
                it.links(),
                it.closedOn(),
                it.invited(),
                it.responses(),
                it.satisfactionSum(),
                it.powerToActSum(),
                places.resolve(it, known));
    }

    private static Period period(ImpactStatementsV1.Period said) {
        return new Period(said.from(), said.to());
    }
}
