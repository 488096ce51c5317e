package org.maillage.projection.incoming.incubation;

import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.incubation.IncubationFact;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Vocabulary;
import org.maillage.projection.incoming.Vocabulary.Told;
import org.maillage.projection.incoming.Vocabulary.Word;
import org.maillage.projection.incoming.incubation.IncubationViews.SurvivalCheckedV1;

/** What the incubation service tells of projects, in the terms of the figures. */
public final class IncubationFacts {

    private IncubationFacts() {}

    /** Every type that is counted. */
    public static Facts vocabulary() {
        return new Vocabulary(
                "incubation",
                Word.of("survival-checked.v1", SurvivalCheckedV1.class, IncubationFacts::survivalChecked));
    }

    private static IncubationFact survivalChecked(SurvivalCheckedV1 it, Told told) {
        return new IncubationFact.SurvivalChecked(
                it.registeredOn(), it.months(), it.active(), Territories.of(it.qpv(), it.qpvBasis()));
    }
}
