package org.maillage.impact.declaration.adapter;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireFormat;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Domain events of a declaration under their names and in JSON. Absent is absent: only a district code may be null. */
final class DeclarationEventsV1 implements WireFormat<DeclarationEvent> {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            type("beneficiaries-declared", BeneficiariesV1.class),
            type("volunteer-hours-declared", VolunteerHoursV1.class),
            type("service-opened", ServiceV1.class),
            type("service-closed", ServiceClosedV1.class),
            type("cofunding-secured", CofundingV1.class),
            type("partnership-declared", PartnershipV1.class),
            type("survey-closed", SurveyV1.class),
            type("declaration-corrected", DeclarationCorrectedV1.class),
            type("declaration-verified", DeclarationVerifiedV1.class),
            type("declaration-disputed", DeclarationDisputedV1.class),
            type("dispute-answered", DisputeAnsweredV1.class));

    private static final Map<Class<?>, String> TYPES =
            RECORDS.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public Encoded encode(DeclarationEvent event) {
        Object data = DeclarationEventWriter.write(event);
        return new Encoded(requireNonNull(TYPES.get(data.getClass())), JSON.writeValueAsBytes(data));
    }

    @Override
    public DeclarationEvent decode(Envelope envelope, byte[] data) {
        try {
            var read = JSON.readValue(data, requireNonNull(RECORDS.get(envelope.type())));
            requireComplete(read);
            return event(envelope.time(), read);
        } catch (JacksonException | NullPointerException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new UnreadableRecordException("not the data of " + envelope.type(), e);
        }
    }

    private static DeclarationEvent event(Instant at, Record read) {
        return read instanceof ContentV1 content
                ? DeclarationEventReader.opening(at, content)
                : DeclarationEventReader.fact(at, (FactV1) read);
    }

    /** Whatever is not marked as nullable must be there. */
    private static void requireComplete(Record data) throws ReflectiveOperationException {
        for (var field : data.getClass().getRecordComponents()) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                requireNonNull(field.getAccessor().invoke(data), field.getName());
            }
        }
    }

    private static Map.Entry<String, Class<? extends Record>> type(String name, Class<? extends Record> data) {
        return Map.entry("org.maillage.impact." + name + ".v1", data);
    }
}
