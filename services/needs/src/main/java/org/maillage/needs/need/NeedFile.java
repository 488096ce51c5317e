package org.maillage.needs.need;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a need in every state.
 *
 * @param reportedOn     day of the report, the first of the file
 * @param acknowledgedOn day on which whoever reported it was answered
 * @param qualifiedOn    day of the qualification; null while it does not count as qualified
 * @param theme          as reported, then as qualified
 * @param everAnswered   whether a service has ever answered it
 */
public record NeedFile(
        Report report,
        LocalDate reportedOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate qualifiedOn,
        Theme theme,
        Rounds explorations,
        Rounds studies,
        Rounds searches,
        boolean everAnswered) {

    private static final int DAYS_TO_ACKNOWLEDGE = 30;

    static NeedFile opened(Report report, LocalDate on) {
        return new NeedFile(report, on, null, null, report.theme(), Rounds.NONE, Rounds.NONE, Rounds.NONE, false);
    }

    /** Last day of the answer that was promised, 30 days after the report where nothing else was said. */
    public LocalDate acknowledgeBy() {
        return Objects.requireNonNullElseGet(report.acknowledgeBy(), () -> reportedOn.plusDays(DAYS_TO_ACKNOWLEDGE));
    }

    /** The QPV of the need, per zoning. */
    public Districts districts() {
        return report.place().districts();
    }

    /** The day of the qualification of a need that is past it. */
    LocalDate qualifiedDay() {
        return Objects.requireNonNull(qualifiedOn, "every state past REPORTED was qualified");
    }

    boolean beforeAnyStudyOrSearch() {
        return studies.begun() == 0 && searches.begun() == 0;
    }

    NeedFile acknowledged(LocalDate on) {
        return new NeedFile(report, reportedOn, on, qualifiedOn, theme, explorations, studies, searches, everAnswered);
    }

    NeedFile qualified(LocalDate on, Theme kept) {
        return new NeedFile(
                report, reportedOn, acknowledgedOn, on, kept, explorations, studies, searches, everAnswered);
    }

    NeedFile explorations(Rounds now) {
        return new NeedFile(
                report, reportedOn, acknowledgedOn, qualifiedOn, theme, now, studies, searches, everAnswered);
    }

    NeedFile studies(Rounds now) {
        return new NeedFile(
                report, reportedOn, acknowledgedOn, qualifiedOn, theme, explorations, now, searches, everAnswered);
    }

    NeedFile searches(Rounds now) {
        return new NeedFile(
                report, reportedOn, acknowledgedOn, qualifiedOn, theme, explorations, studies, now, everAnswered);
    }

    /** The same need, which may be explored, studied and offered once more. */
    NeedFile again() {
        return explorations(explorations.again()).studies(studies.again()).searches(searches.again());
    }

    NeedFile answered() {
        return new NeedFile(
                report, reportedOn, acknowledgedOn, qualifiedOn, theme, explorations, studies, searches, true);
    }
}
