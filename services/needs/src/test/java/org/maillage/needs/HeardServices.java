package org.maillage.needs;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Subscription;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.incoming.impact.Mergers;
import org.maillage.needs.incoming.impact.ServiceReaction;
import org.maillage.needs.incoming.impact.Services;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Services that open and close, as this service hears of them, and the needs that they name. */
abstract class HeardServices extends RunningService {

    @Autowired
    Owned<NeedState, NeedCommand> needs;

    @Autowired
    @Qualifier("needReactions")
    private Subscription reactions;

    @Autowired
    private Services services;

    @Autowired
    private Mergers mergers;

    @Autowired
    private MockMvc http;

    final ServiceStory one = new ServiceStory();
    final ServiceStory other = new ServiceStory();

    Officer officer() {
        return new Officer(http);
    }

    /** How it notes where a service stands, and what it then asks of the needs. */
    ServiceReaction reaction() {
        return new ServiceReaction(services, mergers, Clock.systemUTC());
    }

    void hears(WireEvent... facts) {
        reactions.consumer().take(Arrays.stream(facts).map(Facts::polled).toList());
    }

    ResultActions answers(UUID need, ServiceStory service) throws Exception {
        return officer().posts("/" + need + "/answer", "{\"serviceId\": \"" + service.id + "\"}");
    }

    String history(UUID need) {
        return document(need).history().stream()
                .map(it -> it.type().replace("org.maillage.needs.", "").replace(".v1", ""))
                .collect(joining(", "));
    }

    NeedState state(UUID need) {
        return requireNonNull(document(need).state());
    }

    AggregateDocument<NeedState> document(UUID need) {
        return needs.documents().find(List.of(need)).getFirst();
    }
}
