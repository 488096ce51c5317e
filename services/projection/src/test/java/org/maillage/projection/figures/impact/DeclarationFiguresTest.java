package org.maillage.projection.figures.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.figures.Added.DAY;
import static org.maillage.projection.figures.Added.EMPALOT;
import static org.maillage.projection.figures.Added.MIRAIL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Added;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.Theme;
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

class DeclarationFiguresTest {

    private static final Served SERVED = new Served(DAY, MIRAIL, Method.REGISTER, 241, 144, 48, 132, 96);
    private static final LocalDate LATER = DAY.plusDays(9);

    @Test
    void aServiceCountsFromItsOpeningToItsClosing() {
        assertThat(Added.by(new ServiceDeclared(null, service(DAY, MIRAIL))))
                .containsExactly(
                        "services-ouverts 2026-03-31 +1", "services-ouverts#QUARTIERS-PRODUCTIFS 2026-03-31 +1");
        assertThat(Added.by(new ServiceClosed(LATER, service(DAY, MIRAIL))))
                .containsExactly(
                        "services-ouverts 2026-04-09 -1", "services-ouverts#QUARTIERS-PRODUCTIFS 2026-04-09 -1");
    }

    @Test
    void aServiceFoundElsewhereMovesThere() {
        var moved = Added.to("services-ouverts", new ServiceDeclared(service(DAY, MIRAIL), service(DAY, EMPALOT)));

        assertThat(moved).extracting(Contribution::where).containsExactly(MIRAIL, MIRAIL, EMPALOT, EMPALOT);
        assertThat(moved).extracting(Contribution::amount).containsExactly(-1L, -1L, 1L, 1L);
    }

    @Test
    void aCorrectionThatChangesNothingCountedAddsNothing() {
        assertThat(Added.by(new ServiceDeclared(service(DAY, MIRAIL), service(DAY, MIRAIL))))
                .isEmpty();
    }

    @Test
    void beneficiariesAreCountedOnceAndApartByResidenceAndGender() {
        assertThat(Added.by(new BeneficiariesDeclared(null, SERVED)))
                .containsExactly(
                        "beneficiaires 2026-03-31 +241",
                        "beneficiaires#QPV 2026-03-31 +144",
                        "beneficiaires#HORS 2026-03-31 +48",
                        "beneficiaires#INCONNU 2026-03-31 +49",
                        "beneficiaires#WOMAN 2026-03-31 +132",
                        "beneficiaires#MAN 2026-03-31 +96",
                        "beneficiaires#OTHER 2026-03-31 +13");
    }

    @Test
    void correctedBeneficiariesCountTheDifference() {
        var corrected = new Served(DAY, MIRAIL, Method.REGISTER, 214, 144, 48, 132, 96);

        assertThat(Added.by(new BeneficiariesDeclared(SERVED, corrected)))
                .containsExactly(
                        "beneficiaires 2026-03-31 -27",
                        "beneficiaires#INCONNU 2026-03-31 -27",
                        "beneficiaires#OTHER 2026-03-31 -27");
    }

    @Test
    void aPeriodThatWasWrongMovesAllToTheRightDay() {
        var corrected = new Served(LATER, MIRAIL, Method.REGISTER, 241, 144, 48, 132, 96);

        assertThat(Added.by(new BeneficiariesDeclared(SERVED, corrected)))
                .contains("beneficiaires 2026-03-31 -241", "beneficiaires 2026-04-09 +241");
    }

    @Test
    void hoursCountAndAreTakenBackWhenCancelled() {
        var hours = new Hours(DAY, MIRAIL, Method.ESTIMATE, 110);

        assertThat(Added.by(new VolunteeringDeclared(null, hours))).containsExactly("benevolat 2026-03-31 +110");
        assertThat(Added.by(new VolunteeringDeclared(hours, null))).containsExactly("benevolat 2026-03-31 -110");
    }

    @Test
    void onlyMoneyThatWasPaidCounts() {
        var granted = new CoFunding(DAY, MIRAIL, "F02", FunderKind.STATE, false, 500);
        var paid = new CoFunding(LATER, MIRAIL, "F02", FunderKind.STATE, true, 500);

        assertThat(Added.by(new CoFundingDeclared(null, granted))).isEmpty();
        assertThat(Added.by(new CoFundingDeclared(granted, paid)))
                .containsExactly("cofinancements 2026-04-09 +500", "cofinancements#F02 2026-04-09 +500");
        assertThat(Added.by(new CoFundingDeclared(paid, null)))
                .containsExactly("cofinancements 2026-04-09 -500", "cofinancements#F02 2026-04-09 -500");
    }

    @Test
    void aPartnerCountsAsAKindThatItsProjectWorksWith() {
        var school = new Partnership(DAY, "F02", PartnerKind.SCHOOL_RESEARCH);
        var landlord = new Partnership(LATER, "F02", PartnerKind.LANDLORD);

        assertThat(Added.by(new PartnershipDeclared(null, school)))
                .containsExactly("cooperation#F02/SCHOOL_RESEARCH 2026-03-31 +1");
        assertThat(Added.by(new PartnershipDeclared(school, landlord)))
                .containsExactly(
                        "cooperation#F02/SCHOOL_RESEARCH 2026-03-31 -1", "cooperation#F02/LANDLORD 2026-04-09 +1");
        assertThat(Added.by(new PartnershipDeclared(landlord, null)))
                .containsExactly("cooperation#F02/LANDLORD 2026-04-09 -1");
    }

    @Test
    void aPartnerCountsInTheWholeAlone() {
        assertThat(Added.to(
                        "cooperation", new PartnershipDeclared(null, new Partnership(DAY, "F02", PartnerKind.FUNDER))))
                .extracting(Contribution::where)
                .containsExactly(Territories.whole());
    }

    @Test
    void aSurveyCountsItsMarksAndItsAnswers() {
        assertThat(Added.by(new SurveyDeclared(null, new Survey(DAY, MIRAIL, 48, 206, 190))))
                .containsExactly(
                        "satisfaction#sum 2026-03-31 +206",
                        "satisfaction#responses 2026-03-31 +48",
                        "satisfaction#powerToAct 2026-03-31 +190");
    }

    private static Service service(LocalDate openedOn, Territories where) {
        return new Service(openedOn, where, Theme.SANTE, Price.FREE, List.of("QUARTIERS-PRODUCTIFS"));
    }
}
