package org.maillage.thirdplaces.occupancy;

import static org.maillage.thirdplaces.place.PlaceStories.BELLEFONTAINE;
import static org.maillage.thirdplaces.place.PlaceStories.OPENED_ON;
import static org.maillage.thirdplaces.place.PlaceStories.WORKSHOPS;
import static org.maillage.thirdplaces.place.PlaceStories.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.testing.DeciderSpec;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyChanged;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedIn;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedOut;
import org.maillage.thirdplaces.place.Organisation;
import org.maillage.thirdplaces.place.Space;

/** An occupant of 30 m² of the workshops of Toulouse Espace Couture, from March 2024 on. */
public final class OccupancyStories {

    static final OccupancyDecider OCCUPANCY = new OccupancyDecider();

    static final UUID PLACE = UUID.fromString("1b45df8e-4e43-5cde-b0de-faaf5709e4dc");
    static final UUID PROJECT = UUID.fromString("dc47327a-b3f1-51bd-b629-feefd91d45b8");
    static final Organisation OCCUPANT = new Organisation(
            "Association démonstration 012", null, null, "930000120", null, Organisation.LegalForm.SCOP, true);
    static final Instant LATER = on("2025-01-10");
    static final Let THIRTY = new Let(30, 2);

    static final Space WORKSHOPS_OPEN = new Space.Open(WORKSHOPS, OPENED_ON);
    static final Space WORKSHOPS_WITHDRAWN = new Space.Withdrawn(WORKSHOPS, OPENED_ON, day("2025-01-01"));

    public static final Agreement AGREEMENT = agreement(THIRTY, "2026-02-28");
    public static final OccupancyEvent AGREED = new OccupancyAgreed(on("2024-02-12"), AGREEMENT);
    public static final OccupancyEvent MOVED_IN = new OccupantMovedIn(
            on("2024-03-01"), day("2024-03-01"), PLACE, "ATELIERS", THIRTY, true, BELLEFONTAINE, PROJECT, OCCUPANT);
    public static final OccupancyEvent GROWN = new OccupancyChanged(
            LATER, day("2025-02-01"), new Let(60, 4), day("2027-02-28"), PLACE, 30, 2, true, BELLEFONTAINE);

    private OccupancyStories() {}

    static DeciderSpec<OccupancyState, OccupancyCommand, OccupancyEvent, OccupancyRejection> given(
            OccupancyEvent... past) {
        return DeciderSpec.given(OCCUPANCY, past);
    }

    /** What an agreed occupancy has become. */
    public static OccupancyState state(OccupancyEvent... next) {
        var all = new ArrayList<>(List.of(AGREED));
        all.addAll(List.of(next));
        return DeciderSpec.given(OCCUPANCY, all).state();
    }

    static Agreement agreement(Let let, @Nullable String endsOn) {
        return agreement(let, "2024-02-12", "2024-03-01", endsOn);
    }

    static Agreement agreement(Let let, String signedOn, String startsOn, @Nullable String endsOn) {
        return new Agreement(
                PLACE,
                "ATELIERS",
                OCCUPANT,
                PROJECT,
                Agreement.Kind.LEASE,
                day(signedOn),
                day(startsOn),
                endsOn == null ? null : day(endsOn),
                let,
                24_000L,
                true);
    }

    public static OccupancyEvent movedOut(String day, Let freed) {
        return new OccupantMovedOut(LATER, day(day), Departure.GROWTH, PLACE, freed, true, BELLEFONTAINE, PROJECT);
    }

    /** The workshops, 150 m², and what others hold there. */
    static Premises premises(Holding... others) {
        return new Premises(BELLEFONTAINE, WORKSHOPS_OPEN, List.of(others));
    }

    /** Someone who holds an area from a day on. */
    static Holding holding(int areaM2, String from, @Nullable String freeOn) {
        return new Holding(new TreeMap<>(Map.of(day(from), new Let(areaM2, 0))), freeOn == null ? null : day(freeOn));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
