package org.maillage.projection.figures.needs;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;

/** Études d'opportunité rendues: one at each delivery. */
final class OpportunityStudies implements Counted<NeedFact.StudyDelivered> {

    static final String KEY = "etudes-opportunite";
    static final String CONCLUSION = "conclusion";

    @Override
    public Definition definition() {
        return Definition.shown(
                KEY,
                "Études d’opportunité rendues",
                "études",
                new Measure.Count(),
                List.of(CONCLUSION),
                "Nombre d’études d’opportunité rendues.");
    }

    @Override
    public Class<NeedFact.StudyDelivered> counts() {
        return NeedFact.StudyDelivered.class;
    }

    @Override
    public List<Contribution> contributions(NeedFact.StudyDelivered study) {
        var by = Map.of(CONCLUSION, study.conclusion().name());
        return List.of(Contribution.one(study.on(), study.where(), by));
    }
}
