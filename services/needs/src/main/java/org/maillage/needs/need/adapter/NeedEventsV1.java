package org.maillage.needs.need.adapter;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireFormat;
import org.maillage.needs.need.NeedEvent;
import org.maillage.needs.need.adapter.NeedEventV1.CommitteeDecidedV1;
import org.maillage.needs.need.adapter.NeedEventV1.ExplorationConcludedV1;
import org.maillage.needs.need.adapter.NeedEventV1.ExplorationOpenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.HolderSearchConcludedV1;
import org.maillage.needs.need.adapter.NeedEventV1.HolderSearchOpenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedAcknowledgedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedAnsweredV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedHandedOverV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedMergedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedQualifiedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedReopenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedReportedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedSetAsideV1;
import org.maillage.needs.need.adapter.NeedEventV1.StudyCommissionedV1;
import org.maillage.needs.need.adapter.NeedEventV1.StudyDeliveredV1;
import org.maillage.needs.need.adapter.NeedEventV1.WorkshopHeldV1;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Domain events of a need under their names and in JSON. Absent is absent: only a district code may be null. */
final class NeedEventsV1 implements WireFormat<NeedEvent> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final Map<String, Class<? extends NeedEventV1>> RECORDS = Map.ofEntries(
            type("need-reported", NeedReportedV1.class),
            type("need-acknowledged", NeedAcknowledgedV1.class),
            type("need-qualified", NeedQualifiedV1.class),
            type("exploration-opened", ExplorationOpenedV1.class),
            type("workshop-held", WorkshopHeldV1.class),
            type("exploration-concluded", ExplorationConcludedV1.class),
            type("study-commissioned", StudyCommissionedV1.class),
            type("study-delivered", StudyDeliveredV1.class),
            type("committee-decided", CommitteeDecidedV1.class),
            type("holder-search-opened", HolderSearchOpenedV1.class),
            type("holder-search-concluded", HolderSearchConcludedV1.class),
            type("need-handed-over", NeedHandedOverV1.class),
            type("need-answered", NeedAnsweredV1.class),
            type("need-merged", NeedMergedV1.class),
            type("need-set-aside", NeedSetAsideV1.class),
            type("need-reopened", NeedReopenedV1.class));

    private static final Map<Class<?>, String> TYPES =
            RECORDS.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public Encoded encode(NeedEvent event) {
        NeedEventV1 data = NeedEventWriter.write(event);
        return new Encoded(requireNonNull(TYPES.get(data.getClass())), JSON.writeValueAsBytes(data));
    }

    @Override
    public NeedEvent decode(Envelope envelope, byte[] data) {
        try {
            var read = JSON.readValue(data, requireNonNull(RECORDS.get(envelope.type())));
            requireComplete(read);
            return NeedEventReader.read(envelope.time(), read);
        } catch (JacksonException | NullPointerException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new UnreadableRecordException("not the data of " + envelope.type(), e);
        }
    }

    /** Whatever is not marked as nullable must be there. */
    private static void requireComplete(NeedEventV1 data) throws ReflectiveOperationException {
        for (var field : data.getClass().getRecordComponents()) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                requireNonNull(field.getAccessor().invoke(data), field.getName());
            }
        }
    }

    private static Map.Entry<String, Class<? extends NeedEventV1>> type(
            String name, Class<? extends NeedEventV1> data) {
        return Map.entry("org.maillage.needs." + name + ".v1", data);
    }
}
