package org.maillage.impact.declaration.adapter;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.DeclarationEvent;
import org.maillage.impact.declaration.DeclarationEvent.BeneficiariesDeclared;
import org.maillage.impact.declaration.DeclarationEvent.CofundingSecured;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationCorrected;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationDisputed;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationVerified;
import org.maillage.impact.declaration.DeclarationEvent.DisputeAnswered;
import org.maillage.impact.declaration.DeclarationEvent.PartnershipDeclared;
import org.maillage.impact.declaration.DeclarationEvent.ServiceClosed;
import org.maillage.impact.declaration.DeclarationEvent.ServiceOpened;
import org.maillage.impact.declaration.DeclarationEvent.SurveyClosed;
import org.maillage.impact.declaration.DeclarationEvent.VolunteerHoursDeclared;
import org.maillage.impact.declaration.Dispute;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.adapter.ContentV1.BeneficiariesV1;
import org.maillage.impact.declaration.adapter.ContentV1.CofundingV1;
import org.maillage.impact.declaration.adapter.ContentV1.PartnershipV1;
import org.maillage.impact.declaration.adapter.ContentV1.ServiceV1;
import org.maillage.impact.declaration.adapter.ContentV1.SurveyV1;
import org.maillage.impact.declaration.adapter.ContentV1.VolunteerHoursV1;
import org.maillage.impact.declaration.adapter.FactV1.DeclarationCorrectedV1;
import org.maillage.impact.declaration.adapter.FactV1.DeclarationDisputedV1;
import org.maillage.impact.declaration.adapter.FactV1.DeclarationVerifiedV1;
import org.maillage.impact.declaration.adapter.FactV1.DisputeAnsweredV1;
import org.maillage.impact.declaration.adapter.FactV1.ServiceClosedV1;
import tools.jackson.databind.JsonNode;

/** From what was written for others back to the domain event. */
final class DeclarationEventReader {

    private DeclarationEventReader() {}

    /** @param at when it occurred, as the envelope says */
    static DeclarationEvent opening(Instant at, ContentV1 data) {
        return switch (data) {
            case BeneficiariesV1 it ->
                new BeneficiariesDeclared(
                        at, ContentReader.beneficiaries(it), requireNonNullElse(it.overlaps(), List.<UUID>of()));
            case VolunteerHoursV1 it -> new VolunteerHoursDeclared(at, ContentReader.hours(it));
            case ServiceV1 it -> new ServiceOpened(at, ContentReader.service(it));
            case CofundingV1 it -> new CofundingSecured(at, ContentReader.cofunding(it));
            case PartnershipV1 it -> new PartnershipDeclared(at, ContentReader.partnership(it));
            case SurveyV1 it -> new SurveyClosed(at, ContentReader.survey(it));
        };
    }

    /** @param at when it occurred, as the envelope says */
    static DeclarationEvent fact(Instant at, FactV1 data) {
        return switch (data) {
            case ServiceClosedV1 it -> closed(at, it);
            case DeclarationCorrectedV1 it ->
                new DeclarationCorrected(
                        at,
                        it.corrects(),
                        requireNonNull(content(it.kind(), it.before())),
                        content(it.kind(), it.values()),
                        it.firstOccurredOn());
            case DeclarationVerifiedV1 it -> new DeclarationVerified(at, it.level(), it.evidenceUrl(), it.kind());
            case DeclarationDisputedV1 it ->
                new DeclarationDisputed(at, new Dispute(it.disputeId(), it.field(), it.answerBy()));
            case DisputeAnsweredV1 it -> new DisputeAnswered(at, it.disputeId(), it.outcome());
        };
    }

    private static ServiceClosed closed(Instant at, ServiceClosedV1 it) {
        return new ServiceClosed(
                at,
                it.closedOn(),
                it.reason(),
                new ServiceClosed.Closed(
                        it.needIds(),
                        it.theme(),
                        ContentReader.districts(it.qpv(), it.qpvBasis()),
                        it.price(),
                        ContentReader.programmes(it.programmes())));
    }

    private static @Nullable Content content(Kind kind, @Nullable JsonNode written) {
        return written == null
                ? null
                : ContentReader.read(DeclarationEventsV1.JSON.treeToValue(written, ContentReader.recordOf(kind)));
    }
}
