package org.maillage.projection.incoming.impact;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.Theme;
import org.maillage.projection.figures.impact.DeclarationFact;
import org.maillage.projection.figures.impact.DeclarationFact.BeneficiariesDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.CoFunding;
import org.maillage.projection.figures.impact.DeclarationFact.CoFundingDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.FunderKind;
import org.maillage.projection.figures.impact.DeclarationFact.Hours;
import org.maillage.projection.figures.impact.DeclarationFact.Method;
import org.maillage.projection.figures.impact.DeclarationFact.PartnerKind;
import org.maillage.projection.figures.impact.DeclarationFact.Partnership;
import org.maillage.projection.figures.impact.DeclarationFact.PartnershipDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.Price;
import org.maillage.projection.figures.impact.DeclarationFact.Served;
import org.maillage.projection.figures.impact.DeclarationFact.Service;
import org.maillage.projection.figures.impact.DeclarationFact.ServiceClosed;
import org.maillage.projection.figures.impact.DeclarationFact.ServiceDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.Survey;
import org.maillage.projection.figures.impact.DeclarationFact.SurveyDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.VolunteeringDeclared;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Views;
import org.maillage.projection.incoming.Vocabulary;
import org.maillage.projection.incoming.Vocabulary.Told;
import org.maillage.projection.incoming.Vocabulary.Word;
import org.maillage.projection.incoming.impact.ImpactViews.BeneficiariesDeclaredV1;
import org.maillage.projection.incoming.impact.ImpactViews.CofundingSecuredV1;
import org.maillage.projection.incoming.impact.ImpactViews.DeclarationCorrectedV1;
import org.maillage.projection.incoming.impact.ImpactViews.PartnershipDeclaredV1;
import org.maillage.projection.incoming.impact.ImpactViews.ServiceClosedV1;
import org.maillage.projection.incoming.impact.ImpactViews.ServiceOpenedV1;
import org.maillage.projection.incoming.impact.ImpactViews.SurveyClosedV1;
import org.maillage.projection.incoming.impact.ImpactViews.VolunteerHoursDeclaredV1;

/** What the impact service tells of declarations, in the terms of the figures. */
public final class DeclarationFacts {

    private DeclarationFacts() {}

    /** Every type that is counted. */
    public static Facts vocabulary() {
        return new Vocabulary(
                "impact",
                Word.of("service-opened.v1", ServiceOpenedV1.class, (it, _) -> new ServiceDeclared(null, service(it))),
                Word.of("service-closed.v1", ServiceClosedV1.class, DeclarationFacts::closed),
                Word.of(
                        "beneficiaries-declared.v1",
                        BeneficiariesDeclaredV1.class,
                        (it, _) -> new BeneficiariesDeclared(null, served(it))),
                Word.of(
                        "volunteer-hours-declared.v1",
                        VolunteerHoursDeclaredV1.class,
                        (it, _) -> new VolunteeringDeclared(null, hours(it))),
                Word.of(
                        "cofunding-secured.v1",
                        CofundingSecuredV1.class,
                        (it, told) -> new CoFundingDeclared(null, coFunding(it, told))),
                Word.of(
                        "partnership-declared.v1",
                        PartnershipDeclaredV1.class,
                        (it, _) -> new PartnershipDeclared(null, partnership(it))),
                Word.of("survey-closed.v1", SurveyClosedV1.class, (it, _) -> new SurveyDeclared(null, survey(it))),
                Word.of("declaration-corrected.v1", DeclarationCorrectedV1.class, DeclarationFacts::corrected));
    }

    private static DeclarationFact closed(ServiceClosedV1 it, Told told) {
        var service =
                new ServiceOpenedV1(it.closedOn(), it.theme(), it.price(), it.programmes(), it.qpv(), it.qpvBasis());
        return new ServiceClosed(it.closedOn(), service(service));
    }

    /** A kind that is not counted, or not known, corrects nothing here. */
    private static @Nullable DeclarationFact corrected(DeclarationCorrectedV1 it, Told told) {
        return switch (it.kind()) {
            case "SERVICE" -> both(it, ServiceOpenedV1.class, DeclarationFacts::service, ServiceDeclared::new);
            case "BENEFICIARIES" ->
                both(it, BeneficiariesDeclaredV1.class, DeclarationFacts::served, BeneficiariesDeclared::new);
            case "VOLUNTEER_HOURS" ->
                both(it, VolunteerHoursDeclaredV1.class, DeclarationFacts::hours, VolunteeringDeclared::new);
            case "COFUNDING" ->
                both(it, CofundingSecuredV1.class, values -> coFunding(values, told), CoFundingDeclared::new);
            case "PARTNERSHIP" ->
                both(it, PartnershipDeclaredV1.class, DeclarationFacts::partnership, PartnershipDeclared::new);
            case "SURVEY" -> both(it, SurveyClosedV1.class, DeclarationFacts::survey, SurveyDeclared::new);
            default -> null;
        };
    }

    private static <V extends Record, T> DeclarationFact both(
            DeclarationCorrectedV1 it,
            Class<V> view,
            Function<V, T> values,
            BiFunction<@Nullable T, @Nullable T, DeclarationFact> fact) {
        T before = values.apply(Views.read(it.before(), view));
        if (it.cancelled()) {
            return fact.apply(before, null);
        }
        if (it.values() == null) {
            throw new UnreadableRecordException("corrected, but how?", new NullPointerException("values"));
        }
        return fact.apply(before, values.apply(Views.read(it.values(), view)));
    }

    private static Service service(ServiceOpenedV1 it) {
        return new Service(
                it.openedOn(),
                Territories.of(it.qpv(), it.qpvBasis()),
                Views.constant(it.theme(), Theme.UNKNOWN),
                Views.constant(it.price(), Price.UNKNOWN),
                it.programmes() == null ? List.of() : it.programmes());
    }

    private static Served served(BeneficiariesDeclaredV1 it) {
        return new Served(
                it.period().to(),
                Territories.of(it.qpv(), it.qpvBasis()),
                Views.constant(it.method(), Method.UNKNOWN),
                it.persons(),
                orZero(it.inQpv()),
                orZero(it.outsideQpv()),
                orZero(it.women()),
                orZero(it.men()));
    }

    private static Hours hours(VolunteerHoursDeclaredV1 it) {
        return new Hours(
                it.period().to(),
                Territories.of(it.qpv(), it.qpvBasis()),
                Views.constant(it.method(), Method.UNKNOWN),
                it.hours());
    }

    private static CoFunding coFunding(CofundingSecuredV1 it, Told told) {
        return new CoFunding(
                it.on(),
                Territories.of(it.qpv(), it.qpvBasis()),
                told.thread(),
                Views.constant(it.funderKind(), FunderKind.UNKNOWN),
                it.stage().equals("PAID"),
                it.amountCents());
    }

    private static Partnership partnership(PartnershipDeclaredV1 it) {
        String of = it.projectId() == null ? it.placeId() : it.projectId();
        if (of == null) {
            throw new UnreadableRecordException(
                    "a partner, but whose?", new NullPointerException("projectId, placeId"));
        }
        return new Partnership(it.since(), of, Views.constant(it.partnerKind(), PartnerKind.UNKNOWN));
    }

    private static Survey survey(SurveyClosedV1 it) {
        return new Survey(
                it.closedOn(),
                Territories.of(it.qpv(), it.qpvBasis()),
                it.responses(),
                it.satisfactionSum(),
                orZero(it.powerToActSum()));
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
