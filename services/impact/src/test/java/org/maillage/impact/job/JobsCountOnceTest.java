package org.maillage.impact.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.impact.job.JobStories.JOB;
import static org.maillage.impact.job.JobStories.claim;
import static org.maillage.impact.job.JobStories.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision.Accepted;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.declaration.Precedent;
import org.maillage.impact.job.JobCommand.Check;
import org.maillage.impact.job.JobCommand.Confirm;
import org.maillage.impact.job.JobCommand.Correct;
import org.maillage.impact.job.JobCommand.Declare;
import org.maillage.impact.job.JobCommand.EndContract;
import org.maillage.impact.job.JobCommand.Match;
import org.maillage.impact.job.JobCommand.Split;
import org.maillage.impact.job.JobEvent.JobConfirmed;
import org.maillage.impact.job.JobEvent.JobCorrected;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobEvent.JobEnded;
import org.maillage.impact.job.JobEvent.JobMatched;
import org.maillage.impact.job.JobEvent.JobSplit;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
import org.maillage.impact.job.JobState.Cancelled;
import org.maillage.impact.job.JobState.Claimed;
import org.maillage.impact.job.JobState.Live;
import org.maillage.testing.chance.ByChance;
import org.maillage.testing.chance.Chance;

/** What the figures add up from the events of some claims is what the claims are, whatever was said in whichever order. */
class JobsCountOnceTest {

    private static final int CLAIMS = 4;
    private static final int QUESTIONS = 60;
    private static final LocalDate FIRST = LocalDate.parse("2024-11-01");

    @ByChance(runs = 400)
    void everyJobCountsOnce(Chance chance) {
        var jobs = new Jobs();
        for (int i = 0; i < QUESTIONS; i++) {
            jobs.ask(chance);
            assertThat(jobs.added).isEqualTo(jobs.expected());
        }
    }

    /** A few claims, and what was added up from their events. */
    private static final class Jobs {

        private final List<JobId> ids = new ArrayList<>();
        private final Map<JobId, JobState> states = new LinkedHashMap<>();
        private final Map<JobId, List<UUID>> values = new HashMap<>();
        private final Map<String, Integer> added = new HashMap<>();

        private Jobs() {
            for (int i = 0; i < CLAIMS; i++) {
                var id = new JobId(new UUID(0x5000L, 0x8000_0000_0000_0000L + i));
                ids.add(id);
                states.put(id, JOB.absent());
                values.put(id, new ArrayList<>());
            }
        }

        void ask(Chance chance) {
            JobId id = chance.oneOf(ids);
            JobCommand command = command(id, chance);
            if (JOB.decide(state(id), command, command.at()) instanceof Accepted<JobEvent, JobRejection>(var events)) {
                for (JobEvent event : events) {
                    states.put(id, JOB.evolve(state(id), event));
                    add(event);
                    if (event instanceof JobDeclared || event instanceof JobCorrected) {
                        Objects.requireNonNull(values.get(id)).add(UUID.randomUUID());
                    }
                }
            }
        }

        private JobState state(JobId id) {
            return Objects.requireNonNull(states.get(id));
        }

        private JobCommand command(JobId id, Chance chance) {
            Instant at = Days.beginningOf(FIRST.plusDays(chance.between(0, 500)));
            return switch (chance.between(0, 9)) {
                case 0, 1 -> new Declare(at, someClaim(chance), null);
                case 2 -> check(at, chance, CheckedStatus.IN_POST, null);
                case 3 -> check(at, chance, CheckedStatus.LEFT, Days.of(at));
                case 4 -> check(at, chance, CheckedStatus.RENEWED, null);
                case 5 -> new Confirm(at, Evidence.STAFF);
                case 6 -> match(id, at, chance);
                case 7 -> new Split(at, true);
                case 8 -> correct(id, at, chance);
                default -> new EndContract(at);
            };
        }

        private static Claim someClaim(Chance chance) {
            Contract contract = chance.oneOf(Contract.CDI, Contract.CDD, Contract.PEC);
            return claim(contract, contract.hasAnEnd() ? chance.between(1, 18) : null, chance.between(1, 100));
        }

        private static Check check(Instant at, Chance chance, CheckedStatus status, @Nullable LocalDate endedOn) {
            return new Check(
                    at,
                    chance.oneOf(Checkpoint.values()),
                    status,
                    endedOn,
                    EndReason.OTHER,
                    status == CheckedStatus.RENEWED ? chance.between(1, 36) : null,
                    Evidence.DSN,
                    ConfirmedBy.EMPLOYER);
        }

        /** All were recorded at once, so that the id decides which is the older. */
        private Match match(JobId id, Instant at, Chance chance) {
            JobId into = chance.oneOf(ids);
            Match.Principal principal = state(into) instanceof Claimed it
                    ? new Match.Principal(on("2024-11-02"), it instanceof Cancelled)
                    : null;
            return new Match(at, new Seniority(on("2024-11-02"), id), into, principal, 80, JobStories.AGENT);
        }

        private Correct correct(JobId id, Instant at, Chance chance) {
            boolean othersInto = states.values().stream()
                    .anyMatch(it ->
                            it instanceof Claimed job && id.equals(job.file().matchedInto()));
            Claim newer = chance.inPercent(70) ? someClaim(chance) : null;
            var precedent = new Precedent(null, Objects.requireNonNull(values.get(id)));
            return new Correct(at, new Correction(null, null, precedent), newer, null, othersInto, true);
        }

        /** As the figures on jobs, hirings and situations at 12 months add up. */
        private void add(JobEvent event) {
            switch (event) {
                case JobDeclared it ->
                    start(it.claim().fteHundredths(), it.claim().startedOn(), 1);
                case JobConfirmed _ -> {}
                case JobStatusChecked it -> situation(it.counted(), it.before(), it.after());
                case JobEnded it -> {
                    if (it.counted()) {
                        end(it.job(), 1);
                    }
                    situation(it.counted(), it.before(), it.after());
                }
                case JobMatched it -> {
                    whole(it.job(), -1);
                    situation(true, it.before(), it.after());
                }
                case JobSplit it -> {
                    whole(it.job(), 1);
                    situation(true, it.before(), it.after());
                }
                case JobCorrected it -> {
                    if (it.counted()) {
                        whole(it.before(), -1);
                        situation(true, it.before().situation12(), Situation.NONE);
                        if (!it.cancelled()) {
                            whole(it.after(), 1);
                            situation(true, Situation.NONE, it.after().situation12());
                        }
                    }
                }
            }
        }

        private void whole(JobCount job, int sign) {
            start(job.fteHundredths(), job.startedOn(), sign);
            end(job, sign);
        }

        private void start(int fte, LocalDate on, int sign) {
            add("fte " + on, sign * fte);
            add("persons " + on, sign);
        }

        private void end(JobCount job, int sign) {
            if (job.endedOn() != null) {
                add("fte " + job.endedOn().plusDays(1), -sign * job.fteHundredths());
                add("persons " + job.endedOn().plusDays(1), -sign);
            }
        }

        private void situation(boolean counted, Situation before, Situation after) {
            if (counted) {
                add("situation " + before, before == Situation.NONE ? 0 : -1);
                add("situation " + after, after == Situation.NONE ? 0 : 1);
            }
        }

        private void add(String cell, int difference) {
            added.merge(cell, difference, Integer::sum);
            added.values().removeIf(it -> it == 0);
        }

        /** What the claims that count are now, each once. */
        private Map<String, Integer> expected() {
            var fresh = new Jobs();
            for (JobState state : states.values()) {
                if (state instanceof Live job && job.file().counted()) {
                    fresh.whole(job.file().count(), 1);
                    fresh.situation(true, Situation.NONE, job.file().situation12());
                }
            }
            return fresh.added;
        }
    }
}
