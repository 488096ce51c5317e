package org.maillage.impact.declaration.adapter;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Map;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.impact.declaration.DeclarationEvent;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Domain events of a declaration under their names. */
final class DeclarationEventsV1 {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry("beneficiaries-declared", BeneficiariesV1.class),
            Map.entry("volunteer-hours-declared", VolunteerHoursV1.class),
            Map.entry("service-opened", ServiceV1.class),
            Map.entry("service-closed", ServiceClosedV1.class),
            Map.entry("cofunding-secured", CofundingV1.class),
            Map.entry("partnership-declared", PartnershipV1.class),
            Map.entry("survey-closed", SurveyV1.class),
            Map.entry("declaration-corrected", DeclarationCorrectedV1.class),
            Map.entry("declaration-verified", DeclarationVerifiedV1.class),
            Map.entry("declaration-disputed", DeclarationDisputedV1.class),
            Map.entry("dispute-answered", DisputeAnsweredV1.class));

    static final JsonEvents<DeclarationEvent, Record> FORMAT = new JsonEvents<>(
            "impact", RECORDS, DeclarationEventWriter::write, (envelope, read) -> event(envelope.time(), read));

    private DeclarationEventsV1() {}

    private static DeclarationEvent event(Instant at, Record read) {
        return read instanceof ContentV1 content
                ? DeclarationEventReader.opening(at, content)
                : DeclarationEventReader.fact(at, (FactV1) read);
    }
}
