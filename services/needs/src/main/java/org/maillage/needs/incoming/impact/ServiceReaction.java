package org.maillage.needs.incoming.impact;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.statements.Knowledge.Nothing;
import org.maillage.eventing.wire.EventData;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.incoming.impact.ServiceEventsV1.DeclarationCorrected;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceClosed;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceOpened;
import org.maillage.needs.incoming.impact.Services.Change;
import org.maillage.needs.need.NeedCommand;

/**
 * A service that opens answers the needs that it names; one that closes answers none any more. First it is noted where the
 * service stands, then the needs are told, then that the event was heard: the records are to be taken one by one.
 */
public final class ServiceReaction implements Reaction<Nothing, NeedCommand> {

    /** What it does something about; every other declaration only moves on. */
    public static final Set<String> HEARD =
            Set.of(ServiceEventsV1.OPENED, ServiceEventsV1.CLOSED, ServiceEventsV1.CORRECTED);

    private final Services services;
    private final Mergers mergers;
    private final Clock clock;

    /** @param clock from when on what has to wait is waiting */
    public ServiceReaction(Services services, Mergers mergers, Clock clock) {
        this.services = services;
        this.mergers = mergers;
        this.clock = clock;
    }

    /** Nothing is kept beside how far it was heard: a view is written too late for the needs to know of it. */
    @Override
    public @Nullable Nothing after(@Nullable Nothing before, WireEvent event) {
        return null;
    }

    @Override
    public List<Message.Reaction<NeedCommand>> to(WireEvent event, @Nullable Nothing before) {
        Set<UUID> concerned = switch (event.envelope().type()) {
            case ServiceEventsV1.OPENED -> opened(event, EventData.read(event, ServiceOpened.class));
            case ServiceEventsV1.CLOSED -> closed(event, EventData.read(event, ServiceClosed.class));
            case ServiceEventsV1.CORRECTED -> corrected(event, EventData.read(event, DeclarationCorrected.class));
            default -> Set.of();
        };
        String cause = event.envelope().id();
        return concerned.stream()
                .sorted()
                .map(need -> new Message.Reaction<NeedCommand>(cause, need, event, clock.instant()))
                .toList();
    }

    private Set<UUID> opened(WireEvent event, ServiceOpened said) {
        note(event, Change.opened(said.named()));
        return mergers.survivors(said.named());
    }

    private Set<UUID> closed(WireEvent event, ServiceClosed said) {
        return ended(event, Change.closed(said.needIds(), event.envelope().time()));
    }

    private Set<UUID> corrected(WireEvent event, DeclarationCorrected said) {
        if (!said.isOfService()) {
            return Set.of();
        }
        return said.cancelled() ? ended(event, Change.cancelled(said.namedBefore())) : renamed(event, said);
    }

    /** Every need that it may have answered, those included for which staff recognised it. */
    private Set<UUID> ended(WireEvent event, Change change) {
        Service service = note(event, change);
        return mergers.survivors(service.needs());
    }

    private Set<UUID> renamed(WireEvent event, DeclarationCorrected said) {
        Set<UUID> before = said.namedBefore();
        Set<UUID> now = said.named();
        note(event, Change.corrected(without(now, before), without(before, now)));
        Set<UUID> survivorsBefore = mergers.survivors(before);
        Set<UUID> survivorsNow = mergers.survivors(now);
        Set<UUID> concerned = without(survivorsBefore, survivorsNow);
        concerned.addAll(without(survivorsNow, survivorsBefore));
        return concerned;
    }

    private Service note(WireEvent event, Change change) {
        var envelope = event.envelope();
        return services.note(ServiceEventsV1.service(envelope), envelope.sequence(), change);
    }

    private static Set<UUID> without(Set<UUID> some, Set<UUID> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
