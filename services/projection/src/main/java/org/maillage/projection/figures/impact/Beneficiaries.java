package org.maillage.projection.figures.impact;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.impact.DeclarationFact.BeneficiariesDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.Served;

/**
 * Bénéficiaires. Residence and gender tell the same persons twice and nobody knows them jointly, so both are counted apart, each of
 * their values in a part of its own name.
 */
final class Beneficiaries implements Counted<BeneficiariesDeclared> {

    static final String KEY = "beneficiaires";
    static final String METHOD = "method";
    static final String IN_QPV = "QPV";
    static final String OUTSIDE = "HORS";
    static final String WOMAN = "WOMAN";
    static final String MAN = "MAN";

    private static final String RESIDENCE = "residence";
    private static final String GENDER = "gender";

    @Override
    public Definition definition() {
        return Definition.shown(
                        KEY,
                        "Bénéficiaires",
                        "personnes",
                        new Measure.Count().apart(RESIDENCE, GENDER),
                        List.of(RESIDENCE, GENDER, METHOD),
                        "Personnes différentes servies, telles que chaque structure les a comptées ; une personne servie par deux "
                                + "structures compte deux fois.")
                .ofPersons()
                .ofQuarters();
    }

    @Override
    public Class<BeneficiariesDeclared> counts() {
        return BeneficiariesDeclared.class;
    }

    @Override
    public List<Contribution> contributions(BeneficiariesDeclared fact) {
        return Difference.between(fact.before(), fact.after(), Beneficiaries::of);
    }

    private static List<Contribution> of(Served it) {
        int residenceNotKnown = it.persons() - it.inQpv() - it.outsideQpv();
        int genderNotKnown = it.persons() - it.women() - it.men();
        var method = Map.of(METHOD, it.method().name());
        return List.of(
                Contribution.of(it.persons(), it.on(), it.where(), method),
                apart(it, RESIDENCE, IN_QPV, it.inQpv()),
                apart(it, RESIDENCE, OUTSIDE, it.outsideQpv()),
                apart(it, RESIDENCE, "INCONNU", residenceNotKnown),
                apart(it, GENDER, WOMAN, it.women()),
                apart(it, GENDER, MAN, it.men()),
                apart(it, GENDER, "OTHER", genderNotKnown));
    }

    private static Contribution apart(Served it, String dimension, String value, int persons) {
        var by = Map.of(dimension, value, METHOD, it.method().name());
        return new Contribution(it.on(), it.where(), by, value, persons);
    }
}
