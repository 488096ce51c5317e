package org.maillage.projection.threads;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.fold.JournalEntry;

/** What is still open, told by which events of a file came last. */
public final class OpenEnds {

    private static final String PAYMENT_DUE = "payment-due";
    private static final String AWARDED = "montant-accorde";
    private static final String PAID = "montant-verse";
    private static final String CLOSED = "grant-closed";
    private static final String WITHDRAWN = "grant-withdrawn";
    private static final String MERGED = "need-merged";
    private static final String SET_ASIDE = "need-set-aside";

    /** Open from the last of the first kind of events on, until one of the second. */
    private record Rule(String kind, String code, String text, Set<String> opens, Set<String> closes) {

        static Rule of(String kind, String code, String text, String opens, String... closes) {
            return new Rule(kind, code, text, Set.of(opens), Set.of(closes));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "need",
                    "acknowledgement-due",
                    "réponse attendue au signalement",
                    "need-reported",
                    "need-acknowledged",
                    MERGED,
                    SET_ASIDE),
            Rule.of(
                    "need",
                    "qualification-due",
                    "besoin à qualifier",
                    "need-reported",
                    "need-qualified",
                    MERGED,
                    SET_ASIDE),
            Rule.of(
                    "need",
                    "exploration-open",
                    "exploration en cours",
                    "exploration-opened",
                    "exploration-concluded",
                    MERGED,
                    SET_ASIDE),
            Rule.of(
                    "need",
                    "study-open",
                    "étude d’opportunité en cours",
                    "study-commissioned",
                    "study-delivered",
                    MERGED,
                    SET_ASIDE),
            Rule.of(
                    "need",
                    "committee-due",
                    "décision attendue du comité",
                    "study-delivered",
                    "committee-decided",
                    "need-handed-over",
                    MERGED,
                    SET_ASIDE),
            Rule.of(
                    "need",
                    "holder-search-open",
                    "porteur recherché",
                    "holder-search-opened",
                    "holder-search-concluded",
                    "need-handed-over",
                    MERGED,
                    SET_ASIDE),
            new Rule(
                    "need",
                    "answer-due",
                    "besoin sans réponse",
                    Set.of("need-qualified", "need-reopened"),
                    Set.of("need-answered", MERGED, SET_ASIDE)),
            Rule.of(
                    "project",
                    "admission-due",
                    "décision d’admission attendue",
                    "application-received",
                    "admission-decided",
                    "project-exited"),
            Rule.of("project", "incubation-open", "accompagnement en cours", "stage-entered", "project-exited"),
            Rule.of(
                    "grant",
                    "admissibility-due",
                    "recevabilité à décider",
                    "application-submitted",
                    "admissibility-decided",
                    "grant-decided",
                    WITHDRAWN),
            Rule.of(
                    "grant",
                    "report-due",
                    "compte rendu attendu",
                    "award-notified",
                    "report-filed",
                    "report-overdue",
                    WITHDRAWN,
                    CLOSED),
            Rule.of(
                    "grant",
                    "report-overdue",
                    "compte rendu en retard",
                    "report-overdue",
                    "report-filed",
                    WITHDRAWN,
                    CLOSED),
            Rule.of(
                    "grant",
                    "review-due",
                    "compte rendu à examiner",
                    "report-filed",
                    "report-reviewed",
                    WITHDRAWN,
                    CLOSED),
            Rule.of("grant", "clawback-due", "reversement attendu", "clawback-ordered", "clawback-recovered", CLOSED),
            Rule.of(
                    "occupancy",
                    "move-in-due",
                    "installation attendue",
                    "occupancy-agreed",
                    "occupant-moved-in",
                    "occupant-moved-out"),
            Rule.of(
                    "declaration",
                    "dispute-open",
                    "contestation sans réponse",
                    "declaration-disputed",
                    "dispute-answered"));

    private OpenEnds() {}

    /** Every code there is, in order. */
    public static Set<String> codes() {
        var codes = new TreeSet<String>();
        RULES.forEach(rule -> codes.add(rule.code()));
        codes.add(PAYMENT_DUE);
        return codes;
    }

    static List<OpenEnd> of(Chain chain, LocalDate today) {
        var ends = new ArrayList<OpenEnd>();
        for (Dossier dossier : chain.files()) {
            for (Rule rule : RULES) {
                var since = rule.kind().equals(dossier.id().kind()) ? open(dossier, rule) : null;
                if (since != null) {
                    ends.add(end(dossier, rule.code(), rule.text(), since, null, today));
                }
            }
            addPaymentDue(ends, dossier, today);
        }
        return ends;
    }

    private static @Nullable JournalEntry open(Dossier dossier, Rule rule) {
        JournalEntry open = null;
        for (JournalEntry event : dossier.events()) {
            String name = event.origin().name();
            if (rule.opens().contains(name)) {
                open = event;
            } else if (rule.closes().contains(name)) {
                open = null;
            }
        }
        return open;
    }

    /** What was awarded and not withdrawn, less what was paid: the sums of the figures themselves. */
    private static void addPaymentDue(List<OpenEnd> ends, Dossier dossier, LocalDate today) {
        if (!dossier.id().kind().equals("grant")
                || dossier.events().stream().anyMatch(it -> it.origin().name().equals(CLOSED))) {
            return;
        }
        long due = 0;
        JournalEntry since = null;
        for (JournalEntry event : dossier.events()) {
            var counts = Steps.counts(event);
            due += counts.getOrDefault(AWARDED, 0L);
            if (event.origin().name().equals("instalment-paid")) {
                due -= counts.getOrDefault(PAID, 0L);
            }
            if (since == null && due > 0) {
                since = event;
            }
        }
        if (since != null && due > 0) {
            ends.add(end(dossier, PAYMENT_DUE, "versement attendu", since, due, today));
        }
    }

    private static OpenEnd end(
            Dossier dossier, String code, String text, JournalEntry event, @Nullable Long amount, LocalDate today) {
        var since = CityDay.of(event.origin().occurred());
        return new OpenEnd(dossier.id(), code, text, since, ChronoUnit.DAYS.between(since, today), amount);
    }
}
