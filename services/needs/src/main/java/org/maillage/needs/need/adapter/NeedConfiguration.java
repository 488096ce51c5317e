package org.maillage.needs.need.adapter;

import org.maillage.defaults.security.AccessRules;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.needs.incoming.impact.Mergers;
import org.maillage.needs.incoming.impact.ServiceKnowledge;
import org.maillage.needs.incoming.impact.Services;
import org.maillage.needs.incoming.partners.NeedRoutes;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedDecider;
import org.maillage.needs.need.NeedEvent;
import org.maillage.needs.need.NeedRejection;
import org.maillage.needs.need.NeedState;
import org.maillage.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Puts the need to work: who decides about it, and who may ask. */
@Configuration(proxyBeanMethods = false)
class NeedConfiguration {

    static final String KIND = "need";

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    AggregateType<NeedState, NeedCommand, NeedEvent, NeedRejection> needType(MongoConverter converter) {
        return AggregateType.untimed(
                "needs",
                KIND,
                "needs.need.events.v1",
                new NeedDecider(),
                new NeedStates(converter),
                NeedEventsV1.FORMAT);
    }

    @Bean
    Owned<NeedState, NeedCommand> needs(
            Aggregates aggregates,
            AggregateType<NeedState, NeedCommand, NeedEvent, NeedRejection> type,
            Territories territories,
            FileKeys keys,
            Services services,
            Mergers mergers,
            NeedProperties properties,
            JsonMapper json) {
        var routes = new NeedRoutes(territories, keys).table(json);
        var translator = new StatementTranslator<>(routes, keys, new ServiceKnowledge(services, mergers));
        return aggregates.own(type, "statements.needs.v1", routes, translator, properties.textsKeptFor());
    }

    @Bean
    MongoMergers needMergers(MongoOperations mongo) {
        return new MongoMergers(mongo);
    }

    /** Readers look, officers act. */
    @Bean
    AccessRules needAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/needs/**")
                .hasAnyRole("reader", "officer", "administrator")
                .requestMatchers("/api/needs/**")
                .hasAnyRole("officer", "administrator");
    }
}
