package org.maillage.incubation.incoming;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.incubation.incoming.funding.GrantView;
import org.maillage.incubation.incoming.impact.ServiceView;
import org.maillage.incubation.incoming.needs.NeedView;
import org.maillage.incubation.incoming.thirdplaces.OccupancyView;

/** What other services have said of a project: the needs behind it, its money, its places, its services. */
public final class Surroundings {

    private final ProjectViews<NeedView> needs;
    private final ProjectViews<GrantView> grants;
    private final ProjectViews<OccupancyView> occupancies;
    private final ProjectViews<ServiceView> services;

    Surroundings(
            ProjectViews<NeedView> needs,
            ProjectViews<GrantView> grants,
            ProjectViews<OccupancyView> occupancies,
            ProjectViews<ServiceView> services) {
        this.needs = needs;
        this.grants = grants;
        this.occupancies = occupancies;
        this.services = services;
    }

    /** Everything that is known around a project. */
    public Around of(UUID project) {
        var only = List.of(project);
        return new Around(
                List.copyOf(needs.of(only).keySet()), grants.of(only), occupancies.of(only), services.of(only));
    }

    /**
     * @param needs       that were handed over to it
     * @param grants      asked for it and decided upon, by their file
     * @param occupancies where it has moved in, by their file
     * @param services    that it opened for residents, by their file
     */
    public record Around(
            List<UUID> needs,
            Map<UUID, GrantView> grants,
            Map<UUID, OccupancyView> occupancies,
            Map<UUID, ServiceView> services) {}
}
