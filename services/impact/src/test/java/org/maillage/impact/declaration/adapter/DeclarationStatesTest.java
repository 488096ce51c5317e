package org.maillage.impact.declaration.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.impact.declaration.DeclarationStories.DECLARED;
import static org.maillage.impact.declaration.DeclarationStories.DISPUTED;
import static org.maillage.impact.declaration.DeclarationStories.HOURS;
import static org.maillage.impact.declaration.DeclarationStories.OPENED;
import static org.maillage.impact.declaration.DeclarationStories.opening;
import static org.maillage.impact.declaration.DeclarationStories.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.impact.declaration.ClosingReason;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Content.Method;
import org.maillage.impact.declaration.Content.Service;
import org.maillage.impact.declaration.DeclarationEvent;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationCorrected;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationVerified;
import org.maillage.impact.declaration.DeclarationEvent.ServiceClosed;
import org.maillage.impact.declaration.DeclarationState;
import org.maillage.impact.declaration.DeclarationState.Absent;
import org.maillage.impact.declaration.DeclarationStories;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Period;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.declaration.Proof;
import org.maillage.impact.declaration.Theme;

class DeclarationStatesTest {

    private static final DeclarationStates STATES = new DeclarationStates();
    private static final Instant LATER = Instant.parse("2026-02-27T09:00:00Z");

    static Stream<Content> oneOfEach() {
        return DeclarationStories.oneOfEach().stream();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyKindIsStoredAndReadBack(Content content) {
        assertReadBack(state(opening(content)));
    }

    @Test
    void whatBecameOfItIsReadBack() {
        DeclarationEvent verified =
                new DeclarationVerified(LATER, Proof.DOCUMENTED, "https://example.org/a.pdf", Kind.BENEFICIARIES);
        assertReadBack(state(DECLARED, DISPUTED, verified));
        DeclarationEvent corrected =
                new DeclarationCorrected(LATER, UUID.randomUUID(), HOURS, HOURS, LocalDate.parse("2025-10-01"));
        assertReadBack(state(opening(HOURS), corrected));
        DeclarationEvent cancelled =
                new DeclarationCorrected(LATER, UUID.randomUUID(), HOURS, null, LocalDate.parse("2025-10-01"));
        assertReadBack(state(opening(HOURS), cancelled));
        DeclarationEvent closed = new ServiceClosed(
                LATER,
                LocalDate.parse("2026-03-01"),
                ClosingReason.MOVED,
                new ServiceClosed.Closed(
                        List.of(), Theme.ALIMENTATION, Districts.UNKNOWN, Service.Price.FREE, List.of()));
        assertReadBack(state(OPENED, closed));
    }

    @Test
    void contentsWithoutAnythingOptionalAreReadBack() {
        var body = new Organisation("Collectif", null, null, null, null, Organisation.LegalForm.OTHER, null);
        assertReadBack(state(opening(new Beneficiaries(
                Links.NONE,
                new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-31")),
                0,
                null,
                null,
                null,
                null,
                null,
                Method.ESTIMATE,
                Place.UNKNOWN))));
        assertReadBack(state(opening(new Service(
                Links.NONE,
                "Permanence",
                Theme.AUTRE,
                body,
                List.of(),
                LocalDate.parse("2025-01-01"),
                null,
                Service.Price.FREE,
                Place.UNKNOWN,
                List.of()))));
    }

    @Test
    void theStoredFormIsFlat() {
        Document stored = STATES.write(state(opening(HOURS)));

        assertThat(stored)
                .containsEntry("stage", "DECLARED")
                .containsEntry("kind", "VOLUNTEER_HOURS")
                .containsEntry("from", "2025-07-01")
                .containsEntry("hours", 110)
                .containsEntry("firstOccurredOn", "2025-10-01");
        assertThat(stored.get("districts", Document.class).get("2024", Document.class))
                .containsEntry("code", "QN03107M");
    }

    @Test
    void anUnknownDeclarationIsNotStored() {
        assertThatThrownBy(() -> STATES.write(new Absent())).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReadBack(DeclarationState state) {
        assertThat(STATES.read(STATES.write(state))).isEqualTo(state);
    }
}
