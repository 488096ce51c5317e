package org.maillage.systemtests;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What became of the statements of all partners together. */
record StatementCounts(long accepted, long applied, long refused, long waiting) {

    /** As the projection answers, of a period. */
    static StatementCounts told(Client agent, String query) {
        var sums = new HashMap<String, Long>();
        for (JsonNode source :
                agent.get("/api/projection/statements" + query).body().path("sources")) {
            for (String outcome : new String[] {"accepted", "applied", "refused", "waiting"}) {
                sums.merge(outcome, source.path(outcome).asLong(), Long::sum);
            }
        }
        return of(sums, "accepted", "applied", "refused", "waiting");
    }

    /** As the screen of the partners shows them, added up. */
    static StatementCounts shown(Visitor visitor) {
        var sums = new HashMap<String, Long>();
        for (Locator cell : visitor.find(".partenaires td.n").all()) {
            Double count = Objects.requireNonNull(Shown.read(cell.textContent()).value());
            sums.merge(cell.getAttribute("data-nom"), count.longValue(), Long::sum);
        }
        return of(sums, "Acceptées", "Appliquées", "Refusées", "En attente");
    }

    private static StatementCounts of(
            Map<String, Long> sums, String accepted, String applied, String refused, String waiting) {
        return new StatementCounts(
                sums.getOrDefault(accepted, 0L),
                sums.getOrDefault(applied, 0L),
                sums.getOrDefault(refused, 0L),
                sums.getOrDefault(waiting, 0L));
    }
}
