package org.maillage.projection.fold.adapter;

import org.maillage.projection.figures.Figures;

/** Whether this instance may write journal and cells; asked before anything is read, and whenever partitions are assigned. */
final class GenerationCheck implements Runnable {

    private final Generation generation;
    private final Figures figures;
    private final TopicIds ids;

    GenerationCheck(Generation generation, Figures figures, TopicIds ids) {
        this.generation = generation;
        this.figures = figures;
        this.ids = ids;
    }

    @Override
    public void run() {
        generation.topics().make();
        var known = ids.ids(generation.topics().read());
        generation.journal().prepare();
        generation.facts().require(figures.digest(), figures.versions(), known);
    }
}
