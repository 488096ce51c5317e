package org.maillage.impact.job;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much two claims look like one job, 0…100 points. From {@link #WORTH_A_LOOK} a person is asked; nothing is ever matched
 * by the machine alone.
 */
public final class Score {

    /** From here on a pair is on the staff list. */
    public static final int WORTH_A_LOOK = 60;

    /** Starts further apart are two jobs. */
    public static final int FURTHEST_DAYS = 31;

    private static final int MOST = 100;
    private static final int WEEK = 7;
    private static final int CLOSE_HUNDREDTHS = 10;

    private Score() {}

    /** Points of two claims that are neither matched nor cancelled; empty when they are two jobs for certain. */
    public static OptionalInt of(Candidate one, Candidate other) {
        if (!one.employer().equals(other.employer()) || daysApart(one, other) > FURTHEST_DAYS) {
            return OptionalInt.empty();
        }
        if (one.person() != null && one.person().equals(other.person())) {
            return OptionalInt.of(MOST);
        }
        if (Objects.equals(one.publisher(), other.publisher())) {
            return OptionalInt.empty();
        }
        int points = employer(one, other)
                + start(one, other)
                + (one.claim().contract() == other.claim().contract() ? 10 : 0)
                + workingTime(one, other)
                + gender(one, other)
                + residence(one, other)
                + (sameThread(one, other) ? 10 : 0)
                + (one.employerIsAtItsPlace() || other.employerIsAtItsPlace() ? 5 : 0)
                + (one.reported() || other.reported() ? 10 : 0);
        return OptionalInt.of(Math.clamp(points, 0, MOST));
    }

    private static long daysApart(Candidate one, Candidate other) {
        return Math.abs(DAYS.between(one.startedOn(), other.startedOn()));
    }

    /** The key is the same already. */
    private static int employer(Candidate one, Candidate other) {
        String siret = one.claim().employer().siret();
        return 40 + (siret != null && siret.equals(other.claim().employer().siret()) ? 5 : 0);
    }

    private static int start(Candidate one, Candidate other) {
        long days = daysApart(one, other);
        if (days == 0) {
            return 20;
        }
        return days <= WEEK ? 15 : 8;
    }

    private static int workingTime(Candidate one, Candidate other) {
        int apart = Math.abs(one.claim().fteHundredths() - other.claim().fteHundredths());
        if (apart == 0) {
            return 10;
        }
        return apart <= CLOSE_HUNDREDTHS ? 5 : 0;
    }

    private static int gender(Candidate one, Candidate other) {
        Gender mine = one.claim().gender();
        Gender theirs = other.claim().gender();
        if (mine == Gender.UNKNOWN || theirs == Gender.UNKNOWN) {
            return 0;
        }
        return mine == theirs ? 5 : -30;
    }

    private static int residence(Candidate one, Candidate other) {
        Residence mine = one.claim().livesInQpv();
        Residence theirs = other.claim().livesInQpv();
        if (mine == Residence.UNKNOWN || theirs == Residence.UNKNOWN) {
            return 0;
        }
        return mine == theirs ? 5 : -10;
    }

    private static boolean sameThread(Candidate one, Candidate other) {
        return one.thread().equals(other.thread())
                || same(one.claim().links().project(), other.claim().links().project())
                || same(one.claim().links().grant(), other.claim().links().grant());
    }

    private static boolean same(@Nullable UUID one, @Nullable UUID other) {
        return one != null && one.equals(other);
    }
}
