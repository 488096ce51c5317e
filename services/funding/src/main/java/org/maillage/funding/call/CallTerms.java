package org.maillage.funding.call;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call offers.
 *
 * @param title         in French
 * @param schemeCode    scheme (dispositif), such as {@code TI-AAP}
 * @param year          budget year
 * @param envelopeCents what its awards may come to
 * @param opensOn       first day
 * @param closesOn      last day, included
 * @param juryRequired  an award needs a jury's rank
 * @param ceilingCents  highest award
 * @param programmes    that it belongs to, such as {@code CONTRAT-DE-VILLE}
 */
public record CallTerms(
        String title,
        CallKind kind,
        String schemeCode,
        int year,
        long envelopeCents,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean juryRequired,
        @Nullable Long ceilingCents,
        List<String> themes,
        DeMinimis deMinimis,
        List<String> programmes) {

    private static final String CITY_CONTRACT_PROGRAMME = "CONTRAT-DE-VILLE";

    public CallTerms {
        themes = List.copyOf(themes);
        programmes = programmes.isEmpty() && kind == CallKind.CITY_CONTRACT
                ? List.of(CITY_CONTRACT_PROGRAMME)
                : List.copyOf(programmes);
    }
}
