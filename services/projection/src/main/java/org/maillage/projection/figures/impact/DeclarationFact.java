package org.maillage.projection.figures.impact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.Theme;

/**
 * What was declared, with only the fields that are counted. A first declaration has nothing before, one that is cancelled nothing
 * after, a correction both.
 */
public sealed interface DeclarationFact {

    record ServiceDeclared(
            @Nullable Service before, @Nullable Service after) implements DeclarationFact, ServicesOpen.Seen {}

    /** @param service as it was when it closed */
    record ServiceClosed(LocalDate on, Service service) implements DeclarationFact, ServicesOpen.Seen {}

    record BeneficiariesDeclared(
            @Nullable Served before, @Nullable Served after) implements DeclarationFact {}

    record VolunteeringDeclared(
            @Nullable Hours before, @Nullable Hours after) implements DeclarationFact {}

    record CoFundingDeclared(
            @Nullable CoFunding before, @Nullable CoFunding after) implements DeclarationFact {}

    record PartnershipDeclared(
            @Nullable Partnership before, @Nullable Partnership after) implements DeclarationFact {}

    record SurveyDeclared(@Nullable Survey before, @Nullable Survey after) implements DeclarationFact {}

    /** A service open to residents. */
    record Service(LocalDate openedOn, Territories where, Theme theme, Price price, List<String> programmes) {}

    /**
     * Different persons, as one structure counted them in a period that ends with {@code on}.
     *
     * @param inQpv      of whom live in a QPV; the rest of {@code persons} beside {@code outsideQpv} is not known
     * @param outsideQpv of whom do not
     * @param women      of whom are women; the rest of {@code persons} beside {@code men} is other or not known
     * @param men        of whom are men
     */
    record Served(
            LocalDate on,
            Territories where,
            Method method,
            int persons,
            int inQpv,
            int outsideQpv,
            int women,
            int men) {}

    /** Hours that volunteers gave in a period that ends with {@code on}. */
    record Hours(LocalDate on, Territories where, Method method, int hours) {}

    /**
     * @param thread of the declaration
     * @param paid   false while it is only granted
     */
    record CoFunding(LocalDate on, Territories where, String thread, FunderKind funderKind, boolean paid, long cents) {}

    /**
     * Somebody works with a project or a place.
     *
     * @param since           the first day
     * @param projectOrPlace  the project, else the place
     */
    record Partnership(LocalDate since, String projectOrPlace, PartnerKind kind) {}

    /**
     * Marks from 1 to 5, each sum over all answers.
     *
     * @param on            the day on which the survey ended
     * @param powerToActSum of the second question; 0 when it was not asked
     */
    record Survey(LocalDate on, Territories where, int responses, int satisfactionSum, int powerToActSum) {}

    enum Price {
        FREE,
        ADAPTED,
        FULL,
        UNKNOWN
    }

    /** How persons or hours were counted. */
    enum Method {
        REGISTER,
        SURVEY,
        ESTIMATE,
        UNKNOWN
    }

    enum PartnerKind {
        ASSOCIATION,
        ESS_COMPANY,
        COMPANY,
        LANDLORD,
        PUBLIC_BODY,
        SCHOOL_RESEARCH,
        FUNDER,
        RESIDENTS_GROUP,
        UNKNOWN
    }

    enum FunderKind {
        STATE,
        REGION,
        DEPARTMENT,
        MUNICIPALITY,
        CAF,
        EUROPE,
        PUBLIC_BANK,
        FOUNDATION,
        COMPANY,
        LANDLORD,
        CITIZENS,
        OTHER,
        UNKNOWN
    }
}
