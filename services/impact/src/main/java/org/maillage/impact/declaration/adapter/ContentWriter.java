package org.maillage.impact.declaration.adapter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** From the content of a declaration to what is written for others. */
final class ContentWriter {

    private ContentWriter() {}

    static ContentV1 write(Content content) {
        return switch (content) {
            case Beneficiaries it -> beneficiaries(it, List.of());
            case VolunteerHours it -> hours(it);
            case Service it -> service(it);
            case Cofunding it -> cofunding(it);
            case Partnership it ->
                new PartnershipV1(
                        it.links().project(),
                        it.links().place(),
                        organisation(it.partner()),
                        it.partnerKind(),
                        it.form(),
                        it.since());
            case Survey it -> survey(it);
        };
    }

    static BeneficiariesV1 beneficiaries(Beneficiaries it, List<UUID> overlaps) {
        var links = it.links();
        return new BeneficiariesV1(
                links.project(),
                links.grant(),
                links.place(),
                links.service(),
                period(it.period()),
                it.persons(),
                it.inQpv(),
                it.outsideQpv(),
                it.women(),
                it.men(),
                it.under26(),
                it.method(),
                location(it.place()),
                codes(it.place().districts()),
                bases(it.place().districts()),
                overlaps.isEmpty() ? null : overlaps);
    }

    private static VolunteerHoursV1 hours(VolunteerHours it) {
        return new VolunteerHoursV1(
                it.links().project(),
                it.links().place(),
                period(it.period()),
                it.hours(),
                it.volunteers(),
                it.method(),
                location(it.place()),
                codes(it.place().districts()),
                bases(it.place().districts()));
    }

    private static ServiceV1 service(Service it) {
        return new ServiceV1(
                it.name(),
                it.theme(),
                organisation(it.provider()),
                it.needs().isEmpty() ? null : it.needs(),
                it.links().project(),
                it.links().place(),
                it.openedOn(),
                it.frequency(),
                it.price(),
                location(it.place()),
                codes(it.place().districts()),
                bases(it.place().districts()),
                programmes(it.programmes()));
    }

    private static CofundingV1 cofunding(Cofunding it) {
        return new CofundingV1(
                it.links().project(),
                it.links().grant(),
                it.links().place(),
                organisation(it.funder()),
                it.funderKind(),
                it.amountCents(),
                it.stage(),
                it.on(),
                location(it.place()),
                codes(it.place().districts()),
                bases(it.place().districts()));
    }

    private static SurveyV1 survey(Survey it) {
        return new SurveyV1(
                it.links().project(),
                it.links().service(),
                it.links().place(),
                it.closedOn(),
                it.invited(),
                it.responses(),
                it.satisfactionSum(),
                it.powerToActSum(),
                location(it.place()),
                codes(it.place().districts()),
                bases(it.place().districts()));
    }

    static @Nullable List<String> programmes(List<String> it) {
        return it.isEmpty() ? null : it;
    }

    static Map<String, @Nullable String> codes(Districts districts) {
        var codes = new TreeMap<String, @Nullable String>();
        districts.byZoning().forEach((zoning, located) -> codes.put(zoning, located.code()));
        return codes;
    }

    static Map<String, Basis> bases(Districts districts) {
        var bases = new TreeMap<String, Basis>();
        districts.byZoning().forEach((zoning, located) -> bases.put(zoning, located.basis()));
        return bases;
    }

    private static @Nullable LocationV1 location(Place place) {
        var it = place.location();
        return it == null ? null : new LocationV1(it.lon(), it.lat(), it.communeCode());
    }

    private static PeriodV1 period(Period it) {
        return new PeriodV1(it.from(), it.to());
    }

    private static OrganisationV1 organisation(Organisation it) {
        return new OrganisationV1(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
