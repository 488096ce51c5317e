package org.maillage.needs.incoming.impact;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Said;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceEvent;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;

/** Loads where the services of a batch stand; nothing at all for one in which only partners speak, as nearly all are. */
public final class ServiceKnowledge implements Knowledge<NeedState, NeedCommand, Known> {

    private final Services services;
    private final Mergers mergers;

    /** Reads both anew for each batch. */
    public ServiceKnowledge(Services services, Mergers mergers) {
        this.services = services;
        this.mergers = mergers;
    }

    @Override
    public Known of(Translator.Batch<NeedState, NeedCommand> batch, Collection<Said<?>> statements) {
        Set<UUID> heardOf = new HashSet<>();
        Set<UUID> needs = new HashSet<>();
        for (Said<?> said : statements) {
            if (said.data() instanceof ServiceEvent) {
                heardOf.add(ServiceEventsV1.service(said.envelope()));
                needs.add(said.file());
            }
        }
        if (heardOf.isEmpty()) {
            return Known.NOTHING;
        }
        Map<UUID, Set<UUID>> families = mergers.families(needs);
        Set<UUID> named = families.values().stream().flatMap(Set::stream).collect(toSet());
        return new Known(services.find(heardOf, named), families);
    }
}
