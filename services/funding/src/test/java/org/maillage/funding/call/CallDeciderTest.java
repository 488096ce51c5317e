package org.maillage.funding.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.testing.DeciderSpec.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.funding.call.CallCommand.Close;
import org.maillage.funding.call.CallCommand.End;
import org.maillage.funding.call.CallCommand.Publish;
import org.maillage.funding.call.CallEvent.CallClosed;
import org.maillage.funding.call.CallEvent.CallPublished;
import org.maillage.funding.call.CallRejection.AlreadyClosed;
import org.maillage.funding.call.CallRejection.AlreadyPublished;
import org.maillage.funding.call.CallRejection.ClosedForGood;
import org.maillage.funding.call.CallRejection.EnvelopeBelowAwards;
import org.maillage.funding.call.CallRejection.NotEnded;
import org.maillage.funding.call.CallRejection.NotPublished;
import org.maillage.funding.call.CallRejection.RevisionAhead;
import org.maillage.testing.DeciderSpec;

class CallDeciderTest {

    private static final CallDecider CALL = new CallDecider();
    private static final LocalDate OPENS = LocalDate.parse("2024-10-15");
    private static final LocalDate CLOSES = LocalDate.parse("2024-11-30");
    private static final Instant AT = Instant.parse("2024-10-15T08:00:00Z");
    private static final Instant LATER = Instant.parse("2024-11-10T08:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-03-26T08:00:00Z");
    private static final CallTerms TERMS = terms(40_000_000, OPENS, CLOSES);
    private static final CallEvent PUBLISHED = new CallPublished(AT, TERMS, 1);
    private static final CallEvent CLOSED = new CallClosed(Instant.parse("2024-11-30T23:00:00Z"), CLOSES);

    @Test
    void aCallIsPublished() {
        nothing().when(publish(AT, TERMS, null)).then(PUBLISHED);
    }

    @Test
    void theProgrammeOfACityContractIsItself() {
        assertThat(TERMS.programmes()).containsExactly("CONTRAT-DE-VILLE");
    }

    @Test
    void aCallDoesNotEndBeforeItOpens() {
        nothing().when(publish(AT, terms(1, OPENS, OPENS.minusDays(1)), null)).thenRefusedWith("dates.inconsistent");
        published().when(publish(LATER, terms(1, OPENS, OPENS.minusDays(1)), 2)).thenRefusedWith("dates.inconsistent");
    }

    @Test
    void aCallIsPublishedOnceUnderEachNumber() {
        published().when(publish(LATER, TERMS, null)).thenRefused(new AlreadyPublished(1));
        published().when(publish(LATER, TERMS, 1)).thenRefused(new AlreadyPublished(1));
    }

    @Test
    void aRevisionWaitsForTheOneBeforeIt() {
        nothing().when(publish(AT, TERMS, 2)).thenRefused(new RevisionAhead(2, 1));
        published().when(publish(LATER, TERMS, 3)).thenRefused(new RevisionAhead(3, 2));
        assertThat(new RevisionAhead(3, 2).premature()).isTrue();
    }

    @Test
    void aRevisionChangesEnvelopeAndDates() {
        var more = terms(50_000_000, OPENS, CLOSES.plusDays(15));

        published().when(publish(LATER, more, 2)).then(new CallPublished(LATER, more, 2));
    }

    @Test
    void noDateIsMovedIntoThePast() {
        published()
                .when(publish(LATER, terms(40_000_000, OPENS, LocalDate.parse("2024-11-09")), 2))
                .thenRefusedWith("dates.inconsistent");
        published()
                .when(publish(LATER, terms(40_000_000, LocalDate.parse("2024-11-01"), CLOSES), 2))
                .thenRefusedWith("dates.inconsistent");
    }

    @Test
    void anEnvelopeIsLoweredAtMostToTheAwards() {
        published()
                .when(new Publish(LATER, terms(29_999_999, OPENS, CLOSES), 2, 30_000_000))
                .thenRefused(new EnvelopeBelowAwards(29_999_999, 30_000_000));
        var asLowAsCanBe = terms(30_000_000, OPENS, CLOSES);
        published()
                .when(new Publish(LATER, asLowAsCanBe, 2, 30_000_000))
                .then(new CallPublished(LATER, asLowAsCanBe, 2));
    }

    @Test
    void anOverrunEnvelopeMayBeRaisedInSteps() {
        var more = terms(41_000_000, OPENS, CLOSES);

        published().when(new Publish(LATER, more, 2, 45_000_000)).then(new CallPublished(LATER, more, 2));
    }

    @Test
    void theEnvelopeOfAClosedCallMayBeRevisedItsDatesMayNot() {
        var more = terms(45_000_000, OPENS, CLOSES);
        closed().when(publish(AFTER, more, 2)).then(new CallPublished(AFTER, more, 2));
        closed().when(publish(AFTER, terms(45_000_000, OPENS, CLOSES.plusYears(1)), 2))
                .thenRefused(new ClosedForGood(CLOSES));
        assertThat(given(CALL, List.of(PUBLISHED, CLOSED, new CallPublished(AFTER, more, 2)))
                        .state())
                .isEqualTo(new CallState.Closed(more, 2, CLOSES));
    }

    @Test
    void aCallEndsTheDayAfterItsLast() {
        published().when(new End(CLOSED.at(), CLOSES)).then(CLOSED);
        closed().when(new End(CLOSED.at(), CLOSES)).thenRefused(new AlreadyClosed(CLOSES));
    }

    @Test
    void aCallWhoseLastDayWasMovedDoesNotEnd() {
        var moved = new CallPublished(LATER, terms(40_000_000, OPENS, CLOSES.plusDays(15)), 2);

        given(CALL, List.of(PUBLISHED, moved))
                .when(new End(CLOSED.at(), CLOSES))
                .thenRefused(new NotEnded(CLOSES.plusDays(15)));
    }

    @Test
    void staffMayCloseACallEarly() {
        var day = LocalDate.parse("2024-11-10");

        published().when(new Close(LATER, day)).then(new CallClosed(LATER, day));
        published().when(new Close(LATER, CLOSES.plusDays(1))).thenRefusedWith("dates.inconsistent");
        published().when(new Close(LATER, OPENS.minusDays(1))).thenRefusedWith("dates.inconsistent");
        closed().when(new Close(AFTER, CLOSES)).thenRefused(new AlreadyClosed(CLOSES));
    }

    @Test
    void nobodyClosesACallThatIsNotPublished() {
        nothing().when(new Close(LATER, CLOSES)).thenRefused(new NotPublished());
        nothing().when(new End(LATER, CLOSES)).thenRefused(new NotPublished());
    }

    private static DeciderSpec<CallState, CallCommand, CallEvent, CallRejection> nothing() {
        return given(CALL, List.of());
    }

    private static DeciderSpec<CallState, CallCommand, CallEvent, CallRejection> published() {
        return given(CALL, List.of(PUBLISHED));
    }

    private static DeciderSpec<CallState, CallCommand, CallEvent, CallRejection> closed() {
        return given(CALL, List.of(PUBLISHED, CLOSED));
    }

    private static Publish publish(Instant at, CallTerms terms, @Nullable Integer revision) {
        return new Publish(at, terms, revision, 0);
    }

    private static CallTerms terms(long envelopeCents, LocalDate opensOn, LocalDate closesOn) {
        return new CallTerms(
                "Contrat de ville 2025",
                CallKind.CITY_CONTRACT,
                "CDV",
                2025,
                envelopeCents,
                opensOn,
                closesOn,
                false,
                null,
                List.of(),
                DeMinimis.NONE,
                List.of());
    }
}
