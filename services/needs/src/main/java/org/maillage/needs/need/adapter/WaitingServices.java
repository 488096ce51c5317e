package org.maillage.needs.need.adapter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Waiting;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;

/** Services that wait to answer a need, and go on waiting on another when it is merged. */
final class WaitingServices {

    private final Documents<NeedState> needs;
    private final Handler<NeedState, NeedCommand> handler;
    private final Clock clock;

    WaitingServices(Documents<NeedState> needs, Handler<NeedState, NeedCommand> handler, Clock clock) {
        this.needs = needs;
        this.handler = handler;
        this.clock = clock;
    }

    /** What impact has told of them. */
    List<Waiting> on(UUID need) {
        return needs.find(List.of(need)).stream()
                .map(AggregateDocument::waiting)
                .flatMap(List::stream)
                .filter(it -> !it.statement())
                .toList();
    }

    /** Tells another need the same, under the same identity, so that it is decided once. */
    void tell(UUID survivor, List<Waiting> services) {
        handler.handle(services.stream()
                .map(it -> new Message.Reaction<NeedCommand>(it.messageId(), survivor, it.event(), clock.instant()))
                .toList());
    }
}
