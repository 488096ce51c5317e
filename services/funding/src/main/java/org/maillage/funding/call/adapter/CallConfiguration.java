package org.maillage.funding.call.adapter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.statements.Said;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.funding.call.CallCommand;
import org.maillage.funding.call.CallDecider;
import org.maillage.funding.call.CallEvent;
import org.maillage.funding.call.CallRejection;
import org.maillage.funding.call.CallState;
import org.maillage.funding.call.CallState.Published;
import org.maillage.funding.call.Commitments;
import org.maillage.funding.call.Days;
import org.maillage.funding.incoming.partners.CallRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** Puts the call to work. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    static final String KIND = "call";

    @Bean
    AggregateType<CallState, CallCommand, CallEvent, CallRejection> callType(MongoConverter converter) {
        return new AggregateType<>(
                "funding",
                KIND,
                "funding.call.events.v1",
                new CallDecider(),
                new CallStates(converter),
                CallEventsV1.FORMAT,
                CallConfiguration::timers);
    }

    /** A call ends by itself, the day after its last. */
    static List<Timer<CallCommand>> timers(CallState state) {
        if (!(state instanceof Published(var terms, int _))) {
            return List.of();
        }
        var due = Days.after(terms.closesOn());
        return List.of(new Timer<>("call-end", due, new CallCommand.End(due, terms.closesOn())));
    }

    @Bean
    Owned<CallState, CallCommand> calls(
            Aggregates aggregates,
            AggregateType<CallState, CallCommand, CallEvent, CallRejection> type,
            Commitments commitments,
            FileKeys keys,
            JsonMapper json) {
        var routes = new CallRoutes().table(json);
        var translator = new StatementTranslator<CallState, CallCommand, Map<UUID, Long>>(
                routes,
                keys,
                (_, statements) -> commitments.of(
                        statements.stream().map(Said::file).distinct().toList()));
        return aggregates.own(type, "statements.funding.v1", routes, translator);
    }

    @Bean
    CallSearch callSearch(MongoOperations mongo, Commitments commitments) {
        return new CallSearch(mongo, commitments);
    }

    @Bean
    Preparation callIndexes(CallSearch search) {
        return new Preparation("indexes of calls", search::ensureIndexes);
    }
}
