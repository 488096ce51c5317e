package org.maillage.projection.incoming;

import java.util.Map;
import java.util.Set;
import org.maillage.projection.incoming.funding.FundingFacts;
import org.maillage.projection.incoming.impact.DeclarationFacts;
import org.maillage.projection.incoming.impact.JobFacts;
import org.maillage.projection.incoming.incubation.IncubationFacts;
import org.maillage.projection.incoming.needs.NeedFacts;
import org.maillage.projection.incoming.thirdplaces.PlaceFacts;

/** Every topic and group of this service. */
public final class Subscriptions {

    /** What each topic tells. */
    private static final Map<String, Facts> FIGURES = Map.ofEntries(
            Map.entry("needs.need.events.v1", NeedFacts.vocabulary()),
            Map.entry("incubation.cohort.events.v1", Vocabulary.NOTHING),
            Map.entry("incubation.project.events.v1", IncubationFacts.vocabulary()),
            Map.entry("funding.call.events.v1", Vocabulary.NOTHING),
            Map.entry("funding.grant.events.v1", FundingFacts.vocabulary()),
            Map.entry("thirdplaces.place.events.v1", PlaceFacts.places()),
            Map.entry("thirdplaces.occupancy.events.v1", PlaceFacts.occupancies()),
            Map.entry("impact.job.events.v1", JobFacts.vocabulary()),
            Map.entry("impact.declaration.events.v1", DeclarationFacts.vocabulary()));

    private static final String GROUP = "projection.figures";

    /** The consumer group that follows what becomes of statements: one for all generations, as no rebuild changes that. */
    public static final String RECEIPTS = "projection.receipts";

    /** What is stated, and what its owners decide. */
    private static final Set<String> STATEMENTS = Set.of(
            "statements.needs.v1",
            "statements.incubation.v1",
            "statements.funding.v1",
            "statements.thirdplaces.v1",
            "statements.impact.v1",
            "statements.verdicts.v1");

    private Subscriptions() {}

    /** The topics that figures are made of. */
    public static Set<String> topics() {
        return FIGURES.keySet();
    }

    /** The topics that tell what became of statements. */
    public static Set<String> statements() {
        return STATEMENTS;
    }

    /** The vocabularies of those that figures are made of, by topic. */
    public static Map<String, Facts> facts() {
        return FIGURES;
    }

    /** The consumer group of a generation, counted from 1: each reads everything for itself. */
    public static String group(int generation) {
        return generation == 1 ? GROUP : GROUP + "-g" + generation;
    }
}
