package org.maillage.impact.job;

import static org.maillage.impact.declaration.Districts.Basis.POINT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.declaration.Precedent;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.job.JobCommand.Check;
import org.maillage.impact.job.JobCommand.Correct;
import org.maillage.impact.job.JobCommand.Match;
import org.maillage.impact.job.JobEvent.JobConfirmed;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobEvent.JobEnded;
import org.maillage.impact.job.JobEvent.JobMatched;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
import org.maillage.testing.DeciderSpec;

/** A fixed-term job of a year in Les Pradettes, and what may become of it. */
public final class JobStories {

    static final JobDecider JOB = new JobDecider();

    static final LocalDate STARTED_ON = LocalDate.parse("2024-11-01");
    static final LocalDate LAST_DAY = LocalDate.parse("2025-10-31");
    static final JobId THIS = new JobId(UUID.fromString("b0000000-0000-5000-8000-000000000000"));
    public static final JobId OLDER = new JobId(UUID.fromString("a0000000-0000-5000-8000-000000000000"));
    static final UUID DECLARATION = UUID.fromString("0192f000-0000-7000-8000-000000000001");
    static final UUID AGENT = UUID.fromString("2f0c2f3a-6a0e-4f0e-9d0a-6f6c1b0e7a51");
    static final Publisher INCUBATOR = Publisher.of("/partenaires/premiere-brique/incubateur");
    static final Precedent PRECEDENT = new Precedent(INCUBATOR, List.of(DECLARATION));

    static final Districts PRADETTES = new Districts(
            Map.of("2015", new Districts.Located("QP031006", POINT), "2024", new Districts.Located("QN03106I", POINT)));
    static final Place PLACE = new Place(new Location(1.38721, 43.58075, "31555"), PRADETTES);
    static final Organisation EMPLOYER = new Organisation(
            "Association démonstration 009",
            null,
            "93000009600017",
            "930000096",
            null,
            Organisation.LegalForm.ASSOCIATION,
            true);

    public static final Claim FIXED_TERM = claim(Contract.CDD, 12, 50);
    public static final Claim PERMANENT = claim(Contract.CDI, null, 50);

    public static final JobEvent DECLARED = new JobDeclared(on("2024-11-01"), FIXED_TERM);
    public static final JobEvent CONFIRMED =
            new JobConfirmed(on("2024-12-02"), Evidence.CONTRACT, ConfirmedBy.INCUBATOR);
    public static final JobEvent MATCHED = new JobMatched(
            on("2025-01-20"), OLDER, 85, AGENT, count(null, Situation.NONE), Situation.NONE, Situation.NONE);
    public static final JobEvent ENDED = new JobEnded(
            Days.beginningOf(LAST_DAY.plusDays(1)),
            LAST_DAY,
            EndReason.END_OF_CONTRACT,
            count(LAST_DAY, Situation.LEFT),
            true,
            Situation.NONE,
            Situation.LEFT);

    private JobStories() {}

    static Instant on(String day) {
        return Days.beginningOf(LocalDate.parse(day)).plusSeconds(10 * 3600);
    }

    static Claim claim(Contract contract, @Nullable Integer months, int fte) {
        return new Claim(
                EMPLOYER,
                Links.NONE,
                contract,
                months,
                fte,
                Nature.CREATED,
                Gender.MAN,
                Residence.NO,
                STARTED_ON,
                PLACE,
                List.of("CITE-EMPLOI"));
    }

    static JobCount count(@Nullable LocalDate endedOn, Situation situation) {
        return count(Contract.CDD, endedOn, situation);
    }

    static JobCount count(Contract contract, @Nullable LocalDate endedOn, Situation situation) {
        return new JobCount(
                50,
                contract,
                Nature.CREATED,
                Gender.MAN,
                Residence.NO,
                STARTED_ON,
                endedOn,
                PRADETTES,
                List.of("CITE-EMPLOI"),
                situation);
    }

    static Check check(String day, Checkpoint checkpoint, CheckedStatus status) {
        return new Check(on(day), checkpoint, status, null, null, null, Evidence.DSN, ConfirmedBy.EMPLOYER);
    }

    static Check left(String day, Checkpoint checkpoint, @Nullable LocalDate endedOn) {
        return new Check(
                on(day),
                checkpoint,
                CheckedStatus.LEFT,
                endedOn,
                EndReason.RESIGNATION,
                null,
                Evidence.DSN,
                ConfirmedBy.EMPLOYER);
    }

    static Match match(Match.@Nullable Principal principal) {
        return new Match(on("2025-01-20"), new Seniority(on("2024-11-06"), THIS), OLDER, principal, 85, AGENT);
    }

    static Correct correct(@Nullable Claim values) {
        return new Correct(
                on("2025-02-03"), new Correction(DECLARATION, INCUBATOR, PRECEDENT), values, null, false, true);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends JobEvent> DeciderSpec<JobState, JobCommand, JobEvent, JobRejection> given(E... past) {
        return DeciderSpec.given(JOB, new ArrayList<JobEvent>(List.of(past)));
    }

    static DeciderSpec<JobState, JobCommand, JobEvent, JobRejection> givenNothing() {
        return DeciderSpec.given(JOB, List.<JobEvent>of());
    }

    /** The state after a story. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends JobEvent> JobState state(E... past) {
        return given(past).state();
    }

    /** Somebody was asked, on a day, how the job stood; it did not change what the job counts for but for its situation. */
    static JobEvent checked(String day, Checkpoint checkpoint, CheckedStatus status, Situation then) {
        return new JobStatusChecked(
                on(day),
                checkpoint,
                status,
                null,
                null,
                null,
                Evidence.DSN,
                count(null, then),
                true,
                Situation.NONE,
                then);
    }
}
