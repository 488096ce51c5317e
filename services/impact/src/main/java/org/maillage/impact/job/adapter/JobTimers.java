package org.maillage.impact.job.adapter;

import java.time.Instant;
import java.util.List;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.job.JobCommand;
import org.maillage.impact.job.JobCommand.EndContract;
import org.maillage.impact.job.JobState;
import org.maillage.impact.job.JobState.Running;

/** What time alone makes happen to a job: its contract ends. A renewal moves that. */
final class JobTimers {

    private JobTimers() {}

    static List<Timer<JobCommand>> of(JobState state) {
        if (!(state instanceof Running job) || job.file().contractOverOn() == null) {
            return List.of();
        }
        Instant due = Days.beginningOf(job.file().contractOverOn());
        return List.of(new Timer<>("end-of-contract", due, new EndContract(due)));
    }
}
