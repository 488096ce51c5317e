package org.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.territory.Resolution.Basis.DECLARED;
import static org.maillage.territory.Resolution.Basis.NONE;
import static org.maillage.territory.Resolution.Basis.POINT;
import static org.maillage.territory.Territories.OUTSIDE;
import static org.maillage.territory.Toulouse.CAPITOLE;
import static org.maillage.territory.Toulouse.GRAND_MIRAIL;
import static org.maillage.territory.Toulouse.MARSEILLE_HARBOUR;
import static org.maillage.territory.Toulouse.TERRITORIES;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.territory.Resolution.Basis;

class ResolutionTest {

    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> EMPALOT = Map.of("2015", "QP031010", "2024", "QN03109M");

    @Test
    void aPointIsResolvedInEveryZoning() {
        assertResolved(TERRITORIES.resolve(GRAND_MIRAIL, NOTHING), "QP031007", POINT, "QN03107M", POINT);
    }

    @Test
    void aPointInNoPerimeterIsKnownToBeOutside() {
        assertResolved(TERRITORIES.resolve(CAPITOLE, NOTHING), null, POINT, null, POINT);
    }

    @Test
    void thePointWinsOverTheDeclaration() {
        assertResolved(TERRITORIES.resolve(GRAND_MIRAIL, EMPALOT), "QP031007", POINT, "QN03107M", POINT);
        assertResolved(TERRITORIES.resolve(CAPITOLE, EMPALOT), null, POINT, null, POINT);
    }

    @Test
    void withoutAPointTheDeclarationStands() {
        assertResolved(TERRITORIES.resolve(null, EMPALOT), "QP031010", DECLARED, "QN03109M", DECLARED);
    }

    @Test
    void whatIsNotDeclaredIsNotDerivedFromTheOtherZoning() {
        assertResolved(TERRITORIES.resolve(null, Map.of("2024", "QN03109M")), null, NONE, "QN03109M", DECLARED);
    }

    @Test
    void outsideCanBeDeclared() {
        var declared = Map.of("2015", OUTSIDE, "2024", OUTSIDE);
        assertResolved(TERRITORIES.resolve(null, declared), null, DECLARED, null, DECLARED);
    }

    @Test
    void wherePerimetersOf2015AreNotLoadedOnlyTheDeclarationCanTell() {
        assertResolved(TERRITORIES.resolve(MARSEILLE_HARBOUR, NOTHING), null, NONE, null, POINT);
        assertResolved(
                TERRITORIES.resolve(MARSEILLE_HARBOUR, Map.of("2015", "QP013001")), "QP013001", DECLARED, null, POINT);
    }

    @Test
    void everyPerimeterOf2015LiesWhereTheZoningSaysItIsComplete() {
        Toulouse.rows()
                .forEach(row -> assertThat(
                                TERRITORIES.resolve(row.inner(), NOTHING).qpvBasis())
                        .as(row.label())
                        .containsEntry("2015", row.inMetropolis() ? POINT : NONE));
    }

    @Test
    void nothingSaidIsNothingKnown() {
        assertResolved(TERRITORIES.resolve(null, NOTHING), null, NONE, null, NONE);
    }

    private static void assertResolved(
            Resolution resolution, @Nullable String in2015, Basis basis2015, @Nullable String in2024, Basis basis2024) {
        assertThat(resolution.qpv().keySet()).containsExactly("2015", "2024");
        assertThat(resolution.qpv().values()).containsExactly(in2015, in2024);
        assertThat(resolution.qpvBasis().keySet()).containsExactly("2015", "2024");
        assertThat(resolution.qpvBasis().values()).containsExactly(basis2015, basis2024);
    }
}
