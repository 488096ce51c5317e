package org.maillage.impact.declaration;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Content.Cofunding;
import org.maillage.impact.declaration.Content.Partnership;
import org.maillage.impact.declaration.Content.Service;
import org.maillage.impact.declaration.Content.Survey;
import org.maillage.impact.declaration.Content.VolunteerHours;
import org.maillage.impact.declaration.DeclarationRejection.CountsInconsistent;
import org.maillage.impact.declaration.DeclarationRejection.DatesInconsistent;
import org.maillage.impact.declaration.DeclarationRejection.Invalid;
import org.maillage.impact.declaration.DeclarationRejection.SurveyTooSmall;

/** What the content of a declaration must fulfil, when it is made and when it is corrected. */
final class ContentRules {

    static final int FEWEST_RESPONSES = 5;
    private static final int BEST_MARK = 5;
    private static final int LONGEST_PERIOD_DAYS = 366;

    private final String metropoleSiren;

    /** @param metropoleSiren who cannot be a co-funder of what it funds itself */
    ContentRules(String metropoleSiren) {
        this.metropoleSiren = metropoleSiren;
    }

    /** What is wrong with a content, the first thing found. */
    Optional<DeclarationRejection> fault(Content content, LocalDate today) {
        return switch (content) {
            case Beneficiaries it -> first(period(it.period(), today), parts(it));
            case VolunteerHours it -> period(it.period(), today);
            case Service _ -> Optional.empty();
            case Cofunding it -> first(named(it.links(), "project", "projet, subvention ou lieu"), funder(it));
            case Partnership it -> named(it.links(), "project", "projet ou lieu");
            case Survey it -> first(named(it.links(), "project", "projet, service ou lieu"), survey(it));
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Optional<DeclarationRejection> first(Optional<DeclarationRejection>... faults) {
        return Stream.of(faults).flatMap(Optional::stream).findFirst();
    }

    private static Optional<DeclarationRejection> period(Period period, LocalDate today) {
        if (period.from().isAfter(period.to())) {
            return dates("La période commence le %s, après sa fin le %s.".formatted(period.from(), period.to()));
        }
        long days = DAYS.between(period.from(), period.to()) + 1;
        if (days > LONGEST_PERIOD_DAYS) {
            return dates("La période compte %d jours, plus de %d.".formatted(days, LONGEST_PERIOD_DAYS));
        }
        return period.to().isAfter(today)
                ? dates("La période finit le %s, dans le futur.".formatted(period.to()))
                : Optional.empty();
    }

    private static Optional<DeclarationRejection> dates(String detail) {
        return Optional.of(new DatesInconsistent("period", detail));
    }

    private static Optional<DeclarationRejection> parts(Beneficiaries it) {
        return first(
                part("inQpv", "habitants et non-habitants d’un QPV", sum(it.inQpv(), it.outsideQpv()), it.persons()),
                part("women", "femmes et hommes", sum(it.women(), it.men()), it.persons()),
                part("under26", "moins de 26 ans", sum(it.under26(), null), it.persons()));
    }

    private static long sum(@Nullable Integer one, @Nullable Integer other) {
        return (long) requireNonNullElse(one, 0) + requireNonNullElse(other, 0);
    }

    private static Optional<DeclarationRejection> part(String field, String what, long part, int whole) {
        return part <= whole
                ? Optional.empty()
                : Optional.of(new CountsInconsistent(field, "%d %s parmi %d personnes.".formatted(part, what, whole)));
    }

    private static Optional<DeclarationRejection> survey(Survey it) {
        if (it.responses() < FEWEST_RESPONSES) {
            return Optional.of(new SurveyTooSmall(it.responses()));
        }
        if (it.responses() > it.invited()) {
            return Optional.of(new CountsInconsistent(
                    "responses", "%d réponses de %d personnes invitées.".formatted(it.responses(), it.invited())));
        }
        return first(
                marks("satisfactionSum", it.satisfactionSum(), it.responses()),
                marks("powerToActSum", it.powerToActSum(), it.responses()));
    }

    private static Optional<DeclarationRejection> marks(String field, @Nullable Integer sum, int responses) {
        long most = (long) BEST_MARK * responses;
        return sum == null || (sum >= responses && sum <= most)
                ? Optional.empty()
                : Optional.of(new CountsInconsistent(
                        field,
                        "La somme %d de %d notes n’est pas entre %d et %d."
                                .formatted(sum, responses, responses, most)));
    }

    private static Optional<DeclarationRejection> named(Links links, String field, String what) {
        return links.equals(Links.NONE)
                ? Optional.of(new Invalid(field, "L’action doit être nommée : " + what + "."))
                : Optional.empty();
    }

    private Optional<DeclarationRejection> funder(Cofunding it) {
        return metropoleSiren.equals(it.funder().sirenKnown()) ? Optional.of(Invalid.FUNDER) : Optional.empty();
    }
}
