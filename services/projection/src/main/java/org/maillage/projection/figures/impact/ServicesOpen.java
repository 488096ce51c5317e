package org.maillage.projection.figures.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Programmes;
import org.maillage.projection.figures.impact.DeclarationFact.Service;
import org.maillage.projection.figures.impact.DeclarationFact.ServiceClosed;
import org.maillage.projection.figures.impact.DeclarationFact.ServiceDeclared;

/** Services ouverts aux habitants: a stock, from the day of the opening to the day before the closing. */
final class ServicesOpen implements Counted<ServicesOpen.Seen> {

    sealed interface Seen permits ServiceDeclared, ServiceClosed {}

    @Override
    public Definition definition() {
        return Definition.shown(
                "services-ouverts",
                "Services ouverts aux habitants",
                "services",
                Measure.Count.stock().apart(Programmes.DIMENSION),
                List.of("theme", "price", Programmes.DIMENSION),
                "Nombre de services ouverts aux habitants à la fin de la période.");
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case ServiceDeclared(var before, var after) ->
                Difference.between(before, after, it -> add(1, it.openedOn(), it));
            case ServiceClosed it -> add(-1, it.on(), it.service());
        };
    }

    private static List<Contribution> add(long amount, LocalDate on, Service service) {
        var by =
                Map.of("theme", service.theme().name(), "price", service.price().name());
        return Programmes.with(Contribution.of(amount, on, service.where(), by), service.programmes());
    }
}
