package org.maillage.impact.job.adapter;

import java.util.Map;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.impact.job.JobEvent;
import org.maillage.impact.job.adapter.JobEventV1.JobConfirmedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobCorrectedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobDeclaredV1;
import org.maillage.impact.job.adapter.JobEventV1.JobEndedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobMatchedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobSplitV1;
import org.maillage.impact.job.adapter.JobEventV1.JobStatusCheckedV1;

/** Domain events of a job under their names. */
final class JobEventsV1 {

    private static final Map<String, Class<? extends JobEventV1>> RECORDS = Map.ofEntries(
            Map.entry("job-declared", JobDeclaredV1.class),
            Map.entry("job-confirmed", JobConfirmedV1.class),
            Map.entry("job-corrected", JobCorrectedV1.class),
            Map.entry("job-matched", JobMatchedV1.class),
            Map.entry("job-split", JobSplitV1.class),
            Map.entry("job-status-checked", JobStatusCheckedV1.class),
            Map.entry("job-ended", JobEndedV1.class));

    static final JsonEvents<JobEvent, JobEventV1> FORMAT = new JsonEvents<>(
            "impact", RECORDS, JobEventWriter::write, (envelope, read) -> JobEventReader.read(envelope.time(), read));

    private JobEventsV1() {}
}
