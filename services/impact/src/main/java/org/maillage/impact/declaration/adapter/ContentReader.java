package org.maillage.impact.declaration.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Content.Cofunding;
import org.maillage.impact.declaration.Content.Partnership;
import org.maillage.impact.declaration.Content.Service;
import org.maillage.impact.declaration.Content.Survey;
import org.maillage.impact.declaration.Content.VolunteerHours;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Period;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.declaration.adapter.ContentV1.BeneficiariesV1;
import org.maillage.impact.declaration.adapter.ContentV1.CofundingV1;
import org.maillage.impact.declaration.adapter.ContentV1.LocationV1;
import org.maillage.impact.declaration.adapter.ContentV1.OrganisationV1;
import org.maillage.impact.declaration.adapter.ContentV1.PartnershipV1;
import org.maillage.impact.declaration.adapter.ContentV1.PeriodV1;
import org.maillage.impact.declaration.adapter.ContentV1.ServiceV1;
import org.maillage.impact.declaration.adapter.ContentV1.SurveyV1;
import org.maillage.impact.declaration.adapter.ContentV1.VolunteerHoursV1;

/** From what was written for others back to the content of a declaration. */
final class ContentReader {

    private ContentReader() {}

    static Class<? extends ContentV1> recordOf(Kind kind) {
        return switch (kind) {
            case BENEFICIARIES -> BeneficiariesV1.class;
            case VOLUNTEER_HOURS -> VolunteerHoursV1.class;
            case SERVICE -> ServiceV1.class;
            case COFUNDING -> CofundingV1.class;
            case PARTNERSHIP -> PartnershipV1.class;
            case SURVEY -> SurveyV1.class;
        };
    }

    static Content read(ContentV1 written) {
        return switch (written) {
            case BeneficiariesV1 it -> beneficiaries(it);
            case VolunteerHoursV1 it -> hours(it);
            case ServiceV1 it -> service(it);
            case CofundingV1 it -> cofunding(it);
            case PartnershipV1 it -> partnership(it);
            case SurveyV1 it -> survey(it);
        };
    }

    static Beneficiaries beneficiaries(BeneficiariesV1 it) {
        return new Beneficiaries(
                new Links(it.projectId(), it.grantId(), it.placeId(), it.serviceId()),
                period(it.period()),
                it.persons(),
                it.inQpv(),
                it.outsideQpv(),
                it.women(),
                it.men(),
                it.under26(),
                it.method(),
                place(it.location(), it.qpv(), it.qpvBasis()));
    }

    static VolunteerHours hours(VolunteerHoursV1 it) {
        return new VolunteerHours(
                new Links(it.projectId(), null, it.placeId(), null),
                period(it.period()),
                it.hours(),
                it.volunteers(),
                it.method(),
                place(it.location(), it.qpv(), it.qpvBasis()));
    }

    static Service service(ServiceV1 it) {
        return new Service(
                new Links(it.projectId(), null, it.placeId(), null),
                it.name(),
                it.theme(),
                organisation(it.provider()),
                Objects.requireNonNullElse(it.needIds(), List.<UUID>of()),
                it.openedOn(),
                it.frequency(),
                it.price(),
                place(it.location(), it.qpv(), it.qpvBasis()),
                programmes(it.programmes()));
    }

    static Cofunding cofunding(CofundingV1 it) {
        return new Cofunding(
                new Links(it.projectId(), it.grantId(), it.placeId(), null),
                organisation(it.funder()),
                it.funderKind(),
                it.amountCents(),
                it.stage(),
                it.on(),
                place(it.location(), it.qpv(), it.qpvBasis()));
    }

    static Partnership partnership(PartnershipV1 it) {
        return new Partnership(
                new Links(it.projectId(), null, it.placeId(), null),
                organisation(it.partner()),
                it.partnerKind(),
                it.form(),
                it.since());
    }

    static Survey survey(SurveyV1 it) {
        return new Survey(
                new Links(it.projectId(), null, it.placeId(), it.serviceId()),
                it.closedOn(),
                it.invited(),
                it.responses(),
                it.satisfactionSum(),
                it.powerToActSum(),
                place(it.location(), it.qpv(), it.qpvBasis()));
    }

    static List<String> programmes(@Nullable List<String> it) {
        return Objects.requireNonNullElse(it, List.of());
    }

    static Districts districts(Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis) {
        var byZoning = new LinkedHashMap<String, Districts.Located>();
        qpvBasis.forEach((zoning, basis) -> byZoning.put(zoning, new Districts.Located(qpv.get(zoning), basis)));
        return new Districts(byZoning);
    }

    private static Place place(
            @Nullable LocationV1 it, Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis) {
        return new Place(
                it == null ? null : new Location(it.lon(), it.lat(), it.communeCode()), districts(qpv, qpvBasis));
    }

    private static Period period(PeriodV1 it) {
        return new Period(it.from(), it.to());
    }

    private static Organisation organisation(OrganisationV1 it) {
        return new Organisation(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
