package org.maillage.impact.declaration.adapter;

import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.DeclarationEvent;
import org.maillage.impact.declaration.DeclarationEvent.BeneficiariesDeclared;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationCorrected;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationDisputed;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationVerified;
import org.maillage.impact.declaration.DeclarationEvent.DisputeAnswered;
import org.maillage.impact.declaration.DeclarationEvent.Opening;
import org.maillage.impact.declaration.DeclarationEvent.ServiceClosed;
import org.maillage.impact.declaration.adapter.FactV1.DeclarationCorrectedV1;
import org.maillage.impact.declaration.adapter.FactV1.DeclarationDisputedV1;
import org.maillage.impact.declaration.adapter.FactV1.DeclarationVerifiedV1;
import org.maillage.impact.declaration.adapter.FactV1.DisputeAnsweredV1;
import org.maillage.impact.declaration.adapter.FactV1.ServiceClosedV1;
import tools.jackson.databind.JsonNode;

/** From a domain event to what is written for others. */
final class DeclarationEventWriter {

    private DeclarationEventWriter() {}

    /** A {@link ContentV1} for what opens a declaration, else a {@link FactV1}. */
    static Record write(DeclarationEvent event) {
        return switch (event) {
            case BeneficiariesDeclared it -> ContentWriter.beneficiaries(it.content(), it.overlaps());
            case Opening it -> (Record) ContentWriter.write(it.content());
            case ServiceClosed it -> closed(it);
            case DeclarationCorrected it -> corrected(it);
            case DeclarationVerified it -> new DeclarationVerifiedV1(it.level(), it.evidenceUrl(), it.kind());
            case DeclarationDisputed(var _, var dispute) ->
                new DeclarationDisputedV1(dispute.id(), dispute.field(), dispute.answerBy());
            case DisputeAnswered it -> new DisputeAnsweredV1(it.disputeId(), it.outcome());
        };
    }

    private static ServiceClosedV1 closed(ServiceClosed event) {
        var service = event.service();
        return new ServiceClosedV1(
                event.closedOn(),
                event.reason(),
                service.needs(),
                service.theme(),
                ContentWriter.codes(service.districts()),
                ContentWriter.bases(service.districts()),
                service.price(),
                ContentWriter.programmes(service.programmes()));
    }

    private static DeclarationCorrectedV1 corrected(DeclarationCorrected event) {
        var now = event.values() == null ? event.before() : event.values();
        return new DeclarationCorrectedV1(
                event.corrects(),
                event.before().kind(),
                event.cancelled(),
                json(event.values()),
                DeclarationEventsV1.JSON.valueToTree(ContentWriter.write(event.before())),
                ContentWriter.codes(event.districts()),
                ContentWriter.bases(event.districts()),
                event.firstOccurredOn(),
                now instanceof Content.Survey survey ? survey.closedOn() : null,
                ContentWriter.codes(event.before().place().districts()),
                ContentWriter.codes(event.districts()));
    }

    private static @Nullable JsonNode json(@Nullable Content values) {
        return values == null ? null : DeclarationEventsV1.JSON.valueToTree(ContentWriter.write(values));
    }
}
