package org.maillage.incubation.cohort.adapter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.incubation.cohort.CohortEvent;
import org.maillage.incubation.cohort.CohortEvent.CohortAnnounced;
import org.maillage.incubation.cohort.CohortEvent.CohortStarted;
import org.maillage.incubation.cohort.CohortId;
import org.maillage.incubation.cohort.CohortTerms;
import org.maillage.incubation.wire.OrganisationV1;

/** Domain events of a cohort as others read them: field by field what {@code platform/contracts} says. */
final class CohortEventsV1 {

    static final JsonEvents<CohortEvent, CohortEventV1> FORMAT = new JsonEvents<>(
            "incubation",
            Map.of("cohort-announced", CohortAnnouncedV1.class, "cohort-started", CohortStartedV1.class),
            CohortEventsV1::write,
            CohortEventsV1::read);

    private CohortEventsV1() {}

    /** The data of one. */
    sealed interface CohortEventV1 {}

    record CohortAnnouncedV1(
            String name,
            OrganisationV1 incubator,
            LocalDate opensOn,
            LocalDate closesOn,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Integer places,
            @Nullable String theme)
            implements CohortEventV1 {}

    record CohortStartedV1(LocalDate startedOn, Integer projects) implements CohortEventV1 {}

    private static CohortEventV1 write(CohortEvent event) {
        return switch (event) {
            case CohortAnnounced it -> announced(it.terms());
            case CohortStarted it -> new CohortStartedV1(it.startedOn(), it.projects());
        };
    }

    private static CohortAnnouncedV1 announced(CohortTerms it) {
        return new CohortAnnouncedV1(
                it.name(),
                OrganisationV1.of(it.incubator()),
                it.opensOn(),
                it.closesOn(),
                it.startsOn(),
                it.endsOn(),
                it.places(),
                it.theme());
    }

    private static CohortEvent read(Envelope envelope, CohortEventV1 data) {
        return switch (data) {
            case CohortAnnouncedV1 it -> new CohortAnnounced(envelope.time(), id(envelope), terms(it));
            case CohortStartedV1 it -> new CohortStarted(envelope.time(), it.startedOn(), it.projects());
        };
    }

    private static CohortId id(Envelope envelope) {
        return new CohortId(UUID.fromString(Objects.requireNonNull(envelope.subject(), "subject")));
    }

    private static CohortTerms terms(CohortAnnouncedV1 it) {
        return new CohortTerms(
                it.name(),
                it.incubator().read(),
                it.opensOn(),
                it.closesOn(),
                it.startsOn(),
                it.endsOn(),
                it.places(),
                it.theme());
    }
}
