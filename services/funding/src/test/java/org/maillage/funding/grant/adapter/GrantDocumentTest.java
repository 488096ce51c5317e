package org.maillage.funding.grant.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.funding.grant.GrantStories.FILED;
import static org.maillage.funding.grant.GrantStories.on;
import static org.maillage.funding.grant.GrantStories.state;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.funding.grant.ClawbackGround;
import org.maillage.funding.grant.GrantEvent.ClawbackOrdered;
import org.maillage.funding.grant.GrantEvent.ReportReviewed;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.GrantState.Absent;
import org.maillage.funding.grant.ReviewOutcome;
import org.maillage.funding.grant.Stage;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Grants as they are stored, and what time makes happen to them. */
class GrantDocumentTest {

    private static final GrantStates STATES = new GrantStates(converter());

    @ParameterizedTest
    @EnumSource
    void everyStateIsStoredAndReadBack(Stage stage) {
        assertReadBack(state(stage));
    }

    @Test
    void reportsAndClawbacksAreReadBack() {
        assertReadBack(state(
                Stage.PAID,
                FILED,
                new ReportReviewed(on("2026-06-30"), ReviewOutcome.REJECTED, 0),
                new ClawbackOrdered(on("2026-07-30"), 5, ClawbackGround.MISUSE, null, "T-1")));
    }

    @Test
    void theStoredFormCanBeQueriedAndNamesNoClass() {
        Document stored = STATES.write(state(Stage.PAYING));

        assertThat(stored).doesNotContainKey("_class").containsEntry("stage", "PAYING");
        assertThat(stored.getList("beneficiary", String.class)).containsExactly("siren:930000054", "rna:W313000054");
        assertThat(stored.getEmbedded(List.of("award", "payBy"), String.class)).isEqualTo("2025-06-06");
        assertThat(stored.getEmbedded(List.of("award", "report", "dueOn"), String.class))
                .isEqualTo("2026-06-30");
    }

    @Test
    void anUnknownGrantIsNotStored() {
        assertThatThrownBy(() -> STATES.write(new Absent())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "ADMISSIBLE", "AWARDED", "REJECTED", "WITHDRAWN"})
    void timeDoesNothingBeforeTheNotificationOrAfterTheEnd(Stage stage) {
        assertThat(GrantTimers.of(state(stage))).isEmpty();
    }

    @Test
    void aReportIsMissedTheDayAfterItWasDue() {
        assertThat(GrantTimers.of(state(Stage.NOTIFIED)))
                .extracting(Timer::messageId)
                .containsExactly("report-due@2026-06-30T22:00:00Z");
        assertThat(GrantTimers.of(state(Stage.PAID, FILED)))
                .extracting(Timer::name)
                .containsExactly("publication");
    }

    @Test
    void aRejectedReportIsMissedAfterSixtyDays() {
        var rejected = new ReportReviewed(on("2026-06-30"), ReviewOutcome.REJECTED, 0);

        assertThat(GrantTimers.of(state(Stage.PAID, FILED, rejected)))
                .extracting(Timer::messageId)
                .contains("report-again@2026-08-29T22:00:00Z");
    }

    @Test
    void dataArePublishedTheDayAfterTheSignature() {
        assertThat(GrantTimers.of(state(Stage.AGREED)))
                .extracting(Timer::messageId)
                .contains("publication@2025-05-05T22:00:00Z");
        assertThat(GrantTimers.of(state(Stage.CLOSED))).extracting(Timer::name).containsExactly("publication");
    }

    private static void assertReadBack(GrantState state) {
        assertThat(STATES.read(STATES.write(state))).isEqualTo(state);
    }

    private static MappingMongoConverter converter() {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
        converter.afterPropertiesSet();
        return converter;
    }
}
