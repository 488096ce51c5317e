package org.maillage.impact.declaration;

import static org.maillage.impact.declaration.Districts.Basis.POINT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Content.Cofunding;
import org.maillage.impact.declaration.Content.Method;
import org.maillage.impact.declaration.Content.Partnership;
import org.maillage.impact.declaration.Content.Service;
import org.maillage.impact.declaration.Content.Survey;
import org.maillage.impact.declaration.Content.VolunteerHours;
import org.maillage.impact.declaration.DeclarationCommand.Correct;
import org.maillage.impact.declaration.DeclarationCommand.Declare;
import org.maillage.impact.declaration.DeclarationEvent.BeneficiariesDeclared;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationDisputed;
import org.maillage.impact.declaration.DeclarationEvent.ServiceOpened;
import org.maillage.testing.DeciderSpec;

/** The grocery of VRAC at Grand Mirail, and what is declared of it. */
public final class DeclarationStories {

    static final String METROPOLE = "243100518";
    static final DeclarationDecider DECLARATION = new DeclarationDecider(METROPOLE);

    static final UUID PROJECT = UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0");
    static final UUID NEED = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    static final UUID FIRST = UUID.fromString("0192f000-0000-7000-8000-000000000001");
    static final UUID SECOND = UUID.fromString("0192f000-0000-7000-8000-000000000002");
    static final Publisher DECLARANT = Publisher.of("/partenaires/portail");
    static final Precedent PRECEDENT = new Precedent(DECLARANT, List.of(FIRST));
    static final Links LINKS = new Links(PROJECT, null, null, null);
    static final Districts GRAND_MIRAIL = new Districts(
            Map.of("2015", new Districts.Located("QP031007", POINT), "2024", new Districts.Located("QN03107M", POINT)));
    static final Place PLACE = new Place(new Location(1.40044, 43.57235, "31555"), GRAND_MIRAIL);
    static final Organisation VRAC = new Organisation("VRAC", null, null, "930000211", null, null, null);
    static final LocalDate OPENED_ON = LocalDate.parse("2024-09-16");

    public static final Beneficiaries BENEFICIARIES = beneficiaries(241, 144, 48, 132, 96, 40);
    public static final VolunteerHours HOURS =
            new VolunteerHours(LINKS, period("2025-07-01", "2025-09-30"), 110, 12, Method.REGISTER, PLACE);
    public static final Service SERVICE = new Service(
            LINKS,
            "Épicerie en vrac",
            Theme.ALIMENTATION,
            VRAC,
            List.of(NEED),
            OPENED_ON,
            Service.Frequency.WEEKLY,
            Service.Price.ADAPTED,
            PLACE,
            List.of("QUARTIERS-PRODUCTIFS"));
    public static final Cofunding COFUNDING = new Cofunding(
            LINKS,
            VRAC,
            Cofunding.FunderKind.LANDLORD,
            1_250_000,
            Cofunding.Stage.PAID,
            LocalDate.parse("2025-04-14"),
            PLACE);
    public static final Partnership PARTNERSHIP = new Partnership(
            LINKS, VRAC, Partnership.PartnerKind.LANDLORD, Partnership.Form.AGREEMENT, LocalDate.parse("2024-09-01"));
    public static final Survey SURVEY = survey(120, 48, 206, 190);

    public static final DeclarationEvent DECLARED =
            new BeneficiariesDeclared(on("2025-10-01"), BENEFICIARIES, List.of());
    public static final DeclarationEvent OPENED = new ServiceOpened(on("2024-09-16"), SERVICE);
    public static final Dispute DISPUTE = new Dispute(SECOND, "persons", LocalDate.parse("2025-12-02"));
    public static final DeclarationEvent DISPUTED = new DeclarationDisputed(on("2025-11-02"), DISPUTE);

    private DeclarationStories() {}

    static Instant on(String day) {
        return Days.beginningOf(LocalDate.parse(day)).plusSeconds(10 * 3600);
    }

    static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    static Beneficiaries beneficiaries(
            int persons,
            @Nullable Integer inQpv,
            @Nullable Integer outside,
            @Nullable Integer women,
            @Nullable Integer men,
            @Nullable Integer under26) {
        return new Beneficiaries(
                LINKS,
                period("2025-07-01", "2025-09-30"),
                persons,
                inQpv,
                outside,
                women,
                men,
                under26,
                Method.REGISTER,
                PLACE);
    }

    static Survey survey(int invited, int responses, int satisfaction, @Nullable Integer power) {
        return new Survey(LINKS, LocalDate.parse("2025-06-15"), invited, responses, satisfaction, power, PLACE);
    }

    static Declare declare(Content content) {
        return new Declare(on("2025-10-01"), content, List.of(), null);
    }

    static Correct correct(Kind kind, @Nullable Content values) {
        return new Correct(on("2025-11-05"), kind, new Correction(FIRST, DECLARANT, PRECEDENT), values, null);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E extends DeclarationEvent>
            DeciderSpec<DeclarationState, DeclarationCommand, DeclarationEvent, DeclarationRejection> given(E... past) {
        return DeciderSpec.given(DECLARATION, new ArrayList<DeclarationEvent>(List.of(past)));
    }

    static DeciderSpec<DeclarationState, DeclarationCommand, DeclarationEvent, DeclarationRejection> givenNothing() {
        return DeciderSpec.given(DECLARATION, List.<DeclarationEvent>of());
    }

    /** The state after a story. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends DeclarationEvent> DeclarationState state(E... past) {
        return given(past).state();
    }

    /** The event that opens a declaration. */
    public static DeclarationEvent opening(Content content) {
        return switch (content) {
            case Beneficiaries it -> new BeneficiariesDeclared(on("2025-10-01"), it, List.of());
            case VolunteerHours it -> new DeclarationEvent.VolunteerHoursDeclared(on("2025-10-01"), it);
            case Service it -> new ServiceOpened(on("2025-10-01"), it);
            case Cofunding it -> new DeclarationEvent.CofundingSecured(on("2025-10-01"), it);
            case Partnership it -> new DeclarationEvent.PartnershipDeclared(on("2025-10-01"), it);
            case Survey it -> new DeclarationEvent.SurveyClosed(on("2025-10-01"), it);
        };
    }

    /** One content of each kind. */
    public static List<Content> oneOfEach() {
        return List.of(BENEFICIARIES, HOURS, SERVICE, COFUNDING, PARTNERSHIP, SURVEY);
    }
}
