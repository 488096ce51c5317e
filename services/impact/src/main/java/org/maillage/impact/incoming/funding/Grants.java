package org.maillage.impact.incoming.funding;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.EventData;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.job.JobCommand;

/** Keeps the thread, the decision and the report of every grant. */
public final class Grants implements Reaction<GrantView, JobCommand> {

    private static final String DECIDED = "org.maillage.funding.grant-decided.v1";
    private static final String REPORTED = "org.maillage.funding.report-filed.v1";

    @Override
    public GrantView after(@Nullable GrantView before, WireEvent event) {
        var envelope = event.envelope();
        GrantView known = before == null
                ? new GrantView(
                        EventData.thread(envelope), EventData.isSynthetic(envelope), null, List.of(), null, null)
                : before;
        return switch (envelope.type()) {
            case DECIDED ->
                new GrantView(
                        known.thread(),
                        known.synthetic(),
                        EventData.read(event, Decided.class).outcome(),
                        known.jobs(),
                        known.beneficiaries(),
                        known.reportedOn());
            case REPORTED -> reported(known, event);
            default -> known;
        };
    }

    private static GrantView reported(GrantView known, WireEvent event) {
        var report = EventData.read(event, Reported.class);
        return new GrantView(
                known.thread(),
                known.synthetic(),
                known.outcome(),
                Objects.requireNonNullElse(report.jobIds(), List.of()),
                report.beneficiaries(),
                Days.of(event.envelope().time()).toString());
    }

    @Override
    public List<Message.Reaction<JobCommand>> to(WireEvent event, @Nullable GrantView before) {
        return List.of();
    }

    record Decided(String outcome) {}

    record Reported(
            @Nullable Integer beneficiaries, @Nullable List<UUID> jobIds) {}
}
