package org.maillage.thirdplaces.place.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.thirdplaces.place.PlaceStories.BELLEFONTAINE;
import static org.maillage.thirdplaces.place.PlaceStories.OPERATOR;
import static org.maillage.thirdplaces.place.PlaceStories.WORKSHOPS_OPENED;
import static org.maillage.thirdplaces.place.PlaceStories.WORKSHOPS_WITHDRAWN;
import static org.maillage.thirdplaces.place.PlaceStories.granted;
import static org.maillage.thirdplaces.place.PlaceStories.on;
import static org.maillage.thirdplaces.place.PlaceStories.opened;
import static org.maillage.thirdplaces.place.PlaceStories.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.thirdplaces.StoredForms;
import org.maillage.thirdplaces.place.Attendance;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.Districts.Basis;
import org.maillage.thirdplaces.place.Districts.Located;
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.Location;
import org.maillage.thirdplaces.place.Mix;
import org.maillage.thirdplaces.place.Organisation;
import org.maillage.thirdplaces.place.Period;
import org.maillage.thirdplaces.place.PlaceDecider;
import org.maillage.thirdplaces.place.PlaceEvent;
import org.maillage.thirdplaces.place.PlaceEvent.AudienceMixDeclared;
import org.maillage.thirdplaces.place.PlaceEvent.LabelExpired;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceEventHeld;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceRegistered;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceUseRecorded;
import org.maillage.thirdplaces.place.PlaceState;
import org.maillage.thirdplaces.place.PlaceState.Absent;
import org.maillage.thirdplaces.place.Registration;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.maillage.thirdplaces.place.Usage;

class PlaceDocumentTest {

    private static final PlaceStates STATES = new PlaceStates(StoredForms.converter());
    private static final Attendance PARTY = new Attendance(Attendance.Kind.PUBLIC, Attendance.Price.FREE, 44, 12);
    private static final UUID FIRST = new UUID(1, 1);

    @Test
    void aPlaceOfWhichNothingElseIsKnownIsReadBack() {
        assertReadBack(place());
    }

    @Test
    void everythingThatCanHappenIsReadBack() {
        assertReadBack(place(
                WORKSHOPS_OPENED,
                opened(new SpaceOffer("CW", "Coworking", SpaceOffer.Kind.COWORKING, 90, 8), "2023-07-01"),
                WORKSHOPS_WITHDRAWN,
                granted("2023-09-01", "2025-06-30"),
                new LabelExpired(on("2025-07-01"), Label.FABRIQUE_DE_TERRITOIRE, LocalDate.parse("2025-06-30")),
                held(null),
                held(FIRST),
                used(new Usage(160, 100, 40L, 20L, 900L), "2025-03-01", "2025-03-31"),
                used(new Usage(160, 100, null, null, null), "2025-04-01", "2025-04-30"),
                new AudienceMixDeclared(
                        on("2025-12-31"),
                        period("2025-01-01", "2025-12-31"),
                        new Mix(1, 2, 3, 4),
                        Mix.Method.SURVEY,
                        null,
                        BELLEFONTAINE)));
        assertReadBack(place(granted("2023-09-01", "2025-06-30")));
        assertReadBack(place(granted("2023-09-01", null)));
    }

    @Test
    void aPlaceWithoutAnythingOptionalIsReadBack() {
        var soleTrader = new Organisation("entreprise individuelle", new UUID(7, 7), null, null, null, null, null);
        var outside =
                new Districts(Map.of("2015", new Located(null, Basis.POINT), "2024", new Located(null, Basis.NONE)));
        var registration = new Registration(
                "Le Kiosque",
                soleTrader,
                new Location(1.443, 43.604, null),
                outside,
                LocalDate.parse("2024-05-02"),
                45,
                null,
                List.of(),
                null,
                List.of());

        assertReadBack(new PlaceDecider().evolve(new Absent(), new PlaceRegistered(on("2024-05-02"), registration)));
    }

    @Test
    void theStoredFormIsFlatAndNamesNoClass() {
        Document stored = STATES.write(place(WORKSHOPS_OPENED, granted("2023-09-01", "2025-06-30")));

        assertThat(stored.keySet()).doesNotContain("_class");
        assertThat(stored).containsEntry("name", "Toulouse Espace Couture").containsEntry("openedOn", "2023-07-01");
        assertThat(stored.getList("spaces", Document.class)).containsExactly(Document.parse("""
                        { "space": "ATELIERS", "label": "Cinq ateliers", "kind": "WORKSHOP", "lettableM2": 150, "desks": 8,
                          "openedOn": "2023-07-01" }"""));
        assertThat(stored.getList("labels", Document.class)).containsExactly(Document.parse("""
                        { "label": "FABRIQUE_DE_TERRITOIRE", "grantedOn": "2023-09-01", "expiresOn": "2025-06-30" }"""));
        assertThat(stored.get("operator", Document.class)).containsEntry("siret", OPERATOR.siret());
    }

    @Test
    void aPlaceThatNobodyRegisteredIsNotStored() {
        assertThatThrownBy(() -> STATES.write(new Absent())).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlaceEvent held(@Nullable UUID replaces) {
        return new PlaceEventHeld(
                on("2025-03-14"), PARTY, null, List.of(), replaces, replaces == null ? null : PARTY, BELLEFONTAINE);
    }

    private static PlaceEvent used(Usage usage, String from, String to) {
        return new PlaceUseRecorded(on(to), period(from, to), usage, Usage.Method.COUNTER, null, BELLEFONTAINE);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static void assertReadBack(PlaceState state) {
        assertThat(STATES.read(STATES.write(state))).isEqualTo(state);
    }
}
