package org.maillage.impact.job.adapter;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireFormat;
import org.maillage.impact.job.JobEvent;
import org.maillage.impact.job.adapter.JobEventV1.JobConfirmedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobCorrectedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobDeclaredV1;
import org.maillage.impact.job.adapter.JobEventV1.JobEndedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobMatchedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobSplitV1;
import org.maillage.impact.job.adapter.JobEventV1.JobStatusCheckedV1;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Domain events of a job under their names and in JSON. Absent is absent: only a district code may be null. */
final class JobEventsV1 implements WireFormat<JobEvent> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final Map<String, Class<? extends JobEventV1>> RECORDS = Map.ofEntries(
            type("job-declared", JobDeclaredV1.class),
            type("job-confirmed", JobConfirmedV1.class),
            type("job-corrected", JobCorrectedV1.class),
            type("job-matched", JobMatchedV1.class),
            type("job-split", JobSplitV1.class),
            type("job-status-checked", JobStatusCheckedV1.class),
            type("job-ended", JobEndedV1.class));

    private static final Map<Class<?>, String> TYPES =
            RECORDS.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public Encoded encode(JobEvent event) {
        JobEventV1 data = JobEventWriter.write(event);
        return new Encoded(requireNonNull(TYPES.get(data.getClass())), JSON.writeValueAsBytes(data));
    }

    @Override
    public JobEvent decode(Envelope envelope, byte[] data) {
        try {
            var read = JSON.readValue(data, requireNonNull(RECORDS.get(envelope.type())));
            requireComplete(read);
            return JobEventReader.read(envelope.time(), read);
        } catch (JacksonException | NullPointerException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new UnreadableRecordException("not the data of " + envelope.type(), e);
        }
    }

    /** Whatever is not marked as nullable must be there. */
    private static void requireComplete(JobEventV1 data) throws ReflectiveOperationException {
        for (var field : data.getClass().getRecordComponents()) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                requireNonNull(field.getAccessor().invoke(data), field.getName());
            }
        }
    }

    private static Map.Entry<String, Class<? extends JobEventV1>> type(String name, Class<? extends JobEventV1> data) {
        return Map.entry("org.maillage.impact." + name + ".v1", data);
    }
}
