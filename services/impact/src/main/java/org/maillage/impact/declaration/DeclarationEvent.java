package org.maillage.impact.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a declaration. {@code at} is when it occurred. */
public sealed interface DeclarationEvent {

    /** When it occurred. */
    Instant at();

    /** It was made, in one of the six kinds. */
    sealed interface Opening extends DeclarationEvent {

        Content content();
    }

    /** @param overlaps declarations of the same declarant and action whose period has a day in common with this one */
    record BeneficiariesDeclared(Instant at, Content.Beneficiaries content, List<UUID> overlaps) implements Opening {
        public BeneficiariesDeclared {
            overlaps = List.copyOf(overlaps);
        }
    }

    record VolunteerHoursDeclared(Instant at, Content.VolunteerHours content) implements Opening {}

    record ServiceOpened(Instant at, Content.Service content) implements Opening {}

    record CofundingSecured(Instant at, Content.Cofunding content) implements Opening {}

    record PartnershipDeclared(Instant at, Content.Partnership content) implements Opening {}

    record SurveyClosed(Instant at, Content.Survey content) implements Opening {}

    /** @param service as it was declared, needs that it answered included */
    record ServiceClosed(Instant at, LocalDate closedOn, ClosingReason reason, Closed service)
            implements DeclarationEvent {

        /** What a service counted for. */
        public record Closed(
                List<UUID> needs,
                Theme theme,
                Districts districts,
                Content.Service.Price price,
                List<String> programmes) {

            public Closed {
                needs = List.copyOf(needs);
                programmes = List.copyOf(programmes);
            }

            static Closed of(Content.Service it) {
                return new Closed(it.needs(), it.theme(), it.place().districts(), it.price(), it.programmes());
            }
        }
    }

    /**
     * @param corrects        the event that is corrected
     * @param before          as counted until now
     * @param values          as counted from now on; null when the declaration never was
     * @param firstOccurredOn day to which the difference is attributed
     */
    record DeclarationCorrected(
            Instant at,
            UUID corrects,
            Content before,
            @Nullable Content values,
            LocalDate firstOccurredOn) implements DeclarationEvent {

        /** Whether the declaration never was. */
        public boolean cancelled() {
            return values == null;
        }

        /** Where it counts from now on, or did until it was cancelled. */
        public Districts districts() {
            return (values == null ? before : values).place().districts();
        }
    }

    /** @param evidenceUrl document */
    record DeclarationVerified(
            Instant at, Proof level, @Nullable String evidenceUrl, Kind kind) implements DeclarationEvent {}

    record DeclarationDisputed(Instant at, Dispute dispute) implements DeclarationEvent {}

    record DisputeAnswered(Instant at, UUID disputeId, DisputeOutcome outcome) implements DeclarationEvent {}
}
