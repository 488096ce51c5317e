package org.maillage.needs.incoming.impact;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillage.needs.need.ServiceStanding;

/** What is known of services when the events of one batch about them become commands. */
public final class Known {

    /** Nothing of any service. */
    public static final Known NOTHING = new Known(List.of(), Map.of());

    private final List<Service> services;
    private final Map<UUID, Set<UUID>> families;

    /**
     * @param services those that the events are about, and all open ones that answer the needs
     * @param families each need with those merged into it
     */
    Known(Collection<Service> services, Map<UUID, Set<UUID>> families) {
        this.services = List.copyOf(services);
        this.families = Map.copyOf(families);
    }

    /** Where a service stands towards a need: one that no longer names it is for this need as good as closed. */
    ServiceStanding standing(UUID service, UUID need) {
        return services.stream()
                .filter(it -> it.id().equals(service))
                .findFirst()
                .map(it -> it.answersAny(family(need)) ? ServiceStanding.OPEN : ServiceStanding.CLOSED)
                .orElse(ServiceStanding.UNKNOWN);
    }

    /** When a service ceased to answer a need, if it did. */
    Optional<Instant> closedFor(UUID service, UUID need) {
        return services.stream()
                .filter(it -> it.id().equals(service))
                .flatMap(it -> it.closedFor(family(need)).stream())
                .findFirst();
    }

    /** Open services that answer a need. */
    Set<UUID> openFor(UUID need) {
        return services.stream()
                .filter(it -> it.answersAny(family(need)))
                .map(Service::id)
                .collect(toSet());
    }

    private Set<UUID> family(UUID need) {
        return families.getOrDefault(need, Set.of(need));
    }
}
