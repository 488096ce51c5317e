package org.maillage.thirdplaces.place;

import static org.maillage.thirdplaces.place.Districts.Basis.POINT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.testing.DeciderSpec;
import org.maillage.thirdplaces.place.PlaceEvent.LabelGranted;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceRegistered;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceOpened;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceWithdrawn;

/** A place of 300 m², Toulouse Espace Couture, and what may have happened to it. */
public final class PlaceStories {

    static final PlaceDecider PLACE = new PlaceDecider();

    public static final LocalDate OPENED_ON = LocalDate.parse("2023-07-01");
    static final Instant LATER = on("2025-06-02");

    public static final Districts BELLEFONTAINE = new Districts(
            Map.of("2015", new Districts.Located("QP031007", POINT), "2024", new Districts.Located("QN03107M", POINT)));
    public static final Organisation OPERATOR = new Organisation(
            "Association démonstration 004",
            null,
            "93000004700017",
            "930000047",
            null,
            Organisation.LegalForm.SCIC,
            true);
    public static final Registration REGISTRATION = new Registration(
            "Toulouse Espace Couture",
            OPERATOR,
            new Location(1.40044, 43.57235, "31555"),
            BELLEFONTAINE,
            OPENED_ON,
            300,
            Registration.Tenure.LEASE,
            List.of("couture", "mercerie"),
            UUID.fromString("dc47327a-b3f1-51bd-b629-feefd91d45b8"),
            List.of("QUARTIERS-PRODUCTIFS"));

    public static final SpaceOffer WORKSHOPS =
            new SpaceOffer("ATELIERS", "Cinq ateliers", SpaceOffer.Kind.WORKSHOP, 150, 8);

    public static final PlaceEvent REGISTERED = new PlaceRegistered(on("2023-07-01"), REGISTRATION);
    public static final PlaceEvent WORKSHOPS_OPENED = opened(WORKSHOPS, "2023-07-01");
    public static final PlaceEvent WORKSHOPS_WITHDRAWN = new SpaceWithdrawn(
            on("2025-01-02"),
            "ATELIERS",
            LocalDate.parse("2025-01-01"),
            SpaceOffer.Kind.WORKSHOP,
            150,
            8,
            BELLEFONTAINE);

    private PlaceStories() {}

    /** A registered place, and what happened to it next. */
    static DeciderSpec<PlaceState, PlaceCommand, PlaceEvent, PlaceRejection> given(PlaceEvent... next) {
        var all = new ArrayList<>(List.of(REGISTERED));
        all.addAll(List.of(next));
        return DeciderSpec.given(PLACE, all);
    }

    /** Nobody has said anything. */
    static DeciderSpec<PlaceState, PlaceCommand, PlaceEvent, PlaceRejection> givenNothing() {
        return DeciderSpec.given(PLACE);
    }

    /** What a registered place has become. */
    public static PlaceState.Registered place(PlaceEvent... next) {
        return (PlaceState.Registered) given(next).state();
    }

    public static PlaceEvent opened(SpaceOffer offer, String day) {
        return new SpaceOpened(on(day), offer, LocalDate.parse(day), BELLEFONTAINE);
    }

    static LabelGrant label(String from, @Nullable String until, boolean renewal) {
        return new LabelGrant(
                Label.FABRIQUE_DE_TERRITOIRE,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                renewal,
                null);
    }

    public static PlaceEvent granted(String from, @Nullable String until) {
        return new LabelGranted(on(from), label(from, until, false));
    }

    static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** In the morning of a day, in Paris. */
    public static Instant on(String day) {
        return LocalDate.parse(day)
                .atTime(10, 0)
                .atZone(ZoneId.of("Europe/Paris"))
                .toInstant();
    }
}
