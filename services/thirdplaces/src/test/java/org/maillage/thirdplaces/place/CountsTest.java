package org.maillage.thirdplaces.place;

import static org.maillage.thirdplaces.place.PlaceStories.BELLEFONTAINE;
import static org.maillage.thirdplaces.place.PlaceStories.LATER;
import static org.maillage.thirdplaces.place.PlaceStories.given;
import static org.maillage.thirdplaces.place.PlaceStories.period;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.thirdplaces.place.Attendance.Kind;
import org.maillage.thirdplaces.place.Attendance.Price;
import org.maillage.thirdplaces.place.PlaceCommand.DeclareMix;
import org.maillage.thirdplaces.place.PlaceCommand.HoldEvent;
import org.maillage.thirdplaces.place.PlaceCommand.HoldEvent.Correction;
import org.maillage.thirdplaces.place.PlaceCommand.RecordUse;
import org.maillage.thirdplaces.place.PlaceEvent.AudienceMixDeclared;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceEventHeld;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceUseRecorded;
import org.maillage.thirdplaces.place.PlaceRejection.AlreadyDone;
import org.maillage.thirdplaces.place.PlaceRejection.CountsInconsistent;
import org.maillage.thirdplaces.place.PlaceRejection.EventUnknown;
import org.maillage.thirdplaces.place.PlaceRejection.PeriodOverlap;

class CountsTest {

    private static final Attendance PARTY = new Attendance(Kind.PUBLIC, Price.FREE, 44, null);
    private static final Attendance RECOUNTED = new Attendance(Kind.PRIVATE, Price.ADAPTED, 51, 38);
    private static final UUID FIRST = UUID.fromString("019598d1-2c00-78d4-8bcf-ccd0eb71db18");
    private static final Period MARCH = period("2025-03-01", "2025-03-31");
    private static final Period FIRST_QUARTER = period("2025-01-01", "2025-03-31");
    private static final Period YEAR = period("2025-01-01", "2025-12-31");
    private static final Usage USAGE = new Usage(160, 108, null, null, 900L);
    private static final Usage MORE_USAGE = new Usage(160, 120, 40L, 40L, null);
    private static final Mix MIX = new Mix(170, 60, 80, 20);

    @Test
    void anEventIsHeld() {
        given().when(hold(PARTY, null)).then(held(PARTY, null, null));
    }

    @Test
    void residentsAreAmongThoseWhoAttend() {
        var residents = new Attendance(Kind.PUBLIC, Price.FREE, 12, 13);

        given().when(hold(residents, null)).thenRefusedWith("counts.inconsistent");
    }

    @Test
    void aCorrectionCarriesWhatTheCorrectedEventCounted() {
        given(held(PARTY, null, null))
                .when(hold(RECOUNTED, new Correction(FIRST, 0)))
                .then(held(RECOUNTED, FIRST, PARTY));
    }

    @Test
    void anEventIsCorrectedOnce() {
        given(held(PARTY, null, null), held(RECOUNTED, FIRST, PARTY))
                .when(hold(PARTY, new Correction(FIRST, 0)))
                .thenRefused(new AlreadyDone(Step.CORRECT_EVENT));
    }

    @Test
    void aCorrectionIsCorrectedInItsTurn() {
        var second = new UUID(1, 2);

        given(held(PARTY, null, null), held(RECOUNTED, FIRST, PARTY))
                .when(hold(PARTY, new Correction(second, 1)))
                .then(held(PARTY, second, RECOUNTED));
    }

    @Test
    void anEventOfWhichNothingIsKnownIsNotCorrected() {
        given().when(hold(PARTY, new Correction(FIRST, null))).thenRefused(new EventUnknown(FIRST));
    }

    @Test
    void useIsRecordedByTheMonth() {
        given().when(record(MARCH, USAGE)).then(recorded(USAGE, null));
    }

    @Test
    void theSameMonthAgainReplacesAndCarriesWhatWasCounted() {
        given(recorded(USAGE, null)).when(record(MARCH, MORE_USAGE)).then(recorded(MORE_USAGE, USAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 2025-03-30",
        "2025-03-02, 2025-03-31",
        "2025-03-01, 2025-04-30",
        "2025-03-15, 2025-04-14",
        "2025-03-01, 2025-03-01",
        "2024-02-01, 2024-02-28"
    })
    void useCoversExactlyOneMonth(String from, String to) {
        given().when(record(period(from, to), USAGE)).thenRefusedWith("dates.inconsistent");
    }

    @Test
    void noMoreIsUsedThanIsOffered() {
        given().when(record(MARCH, new Usage(160, 161, null, null, null)))
                .thenRefused(CountsInconsistent.usedAboveOffered("deskDaysUsed", 161, 160));
        given().when(record(MARCH, new Usage(160, 100, 40L, 41L, null)))
                .thenRefused(CountsInconsistent.usedAboveOffered("roomHoursUsed", 41, 40));
    }

    @Test
    void theMixIsDeclaredByTheQuarterOrYear() {
        given().when(declare(FIRST_QUARTER, MIX)).then(declared(FIRST_QUARTER, MIX, null));
        given().when(declare(YEAR, MIX)).then(declared(YEAR, MIX, null));
    }

    @Test
    void theSamePeriodAgainReplacesAndCarriesWhatWasDeclared() {
        var other = new Mix(1, 2, 3, 4);

        given(declared(YEAR, MIX, null)).when(declare(YEAR, other)).then(declared(YEAR, other, MIX));
    }

    @Test
    void aQuarterAndItsYearAreNotBothDeclared() {
        given(declared(YEAR, MIX, null))
                .when(declare(FIRST_QUARTER, MIX))
                .thenRefused(new PeriodOverlap(FIRST_QUARTER, YEAR));
        given(declared(FIRST_QUARTER, MIX, null))
                .when(declare(YEAR, MIX))
                .thenRefused(new PeriodOverlap(YEAR, FIRST_QUARTER));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-01-31",
        "2025-02-01, 2025-04-30",
        "2025-01-01, 2025-06-30",
        "2024-07-01, 2025-06-30",
        "2025-01-01, 2025-03-30"
    })
    void theMixCoversAQuarterOrAYear(String from, String to) {
        given().when(declare(period(from, to), MIX)).thenRefusedWith("dates.inconsistent");
    }

    private static HoldEvent hold(Attendance attendance, @Nullable Correction correction) {
        return new HoldEvent(LATER, attendance, "Fête", List.of("CITE-EMPLOI"), correction);
    }

    private static PlaceEventHeld held(Attendance attendance, @Nullable UUID replaces, @Nullable Attendance previous) {
        return new PlaceEventHeld(LATER, attendance, "Fête", List.of("CITE-EMPLOI"), replaces, previous, BELLEFONTAINE);
    }

    private static RecordUse record(Period period, Usage usage) {
        return new RecordUse(LATER, period, usage, Usage.Method.HAND_COUNT);
    }

    private static PlaceUseRecorded recorded(Usage usage, @Nullable Usage previous) {
        return new PlaceUseRecorded(LATER, MARCH, usage, Usage.Method.HAND_COUNT, previous, BELLEFONTAINE);
    }

    private static DeclareMix declare(Period period, Mix mix) {
        return new DeclareMix(LATER, period, mix, Mix.Method.SURVEY);
    }

    private static AudienceMixDeclared declared(Period period, Mix mix, @Nullable Mix previous) {
        return new AudienceMixDeclared(LATER, period, mix, Mix.Method.SURVEY, previous, BELLEFONTAINE);
    }
}
