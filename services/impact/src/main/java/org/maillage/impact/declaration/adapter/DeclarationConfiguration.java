package org.maillage.impact.declaration.adapter;

import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.impact.declaration.DeclarationCommand;
import org.maillage.impact.declaration.DeclarationDecider;
import org.maillage.impact.declaration.DeclarationEvent;
import org.maillage.impact.declaration.DeclarationRejection;
import org.maillage.impact.declaration.DeclarationState;
import org.maillage.impact.incoming.partners.DeclarationRoutes;
import org.maillage.impact.incoming.partners.KnownFiles;
import org.maillage.territory.Territories;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Puts the declaration to work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeclarationProperties.class)
class DeclarationConfiguration {

    static final String KIND = "declaration";

    @Bean
    AggregateType<DeclarationState, DeclarationCommand, DeclarationEvent, DeclarationRejection> declarationType(
            DeclarationProperties properties) {
        return AggregateType.untimed(
                "impact",
                KIND,
                "impact.declaration.events.v1",
                new DeclarationDecider(properties.metropoleSiren()),
                new DeclarationStates(),
                DeclarationEventsV1.FORMAT);
    }

    @Bean
    Owned<DeclarationState, DeclarationCommand> declarations(
            Aggregates aggregates,
            AggregateType<DeclarationState, DeclarationCommand, DeclarationEvent, DeclarationRejection> type,
            Territories territories,
            FileKeys keys,
            KnownFiles known,
            DeclarationProperties properties,
            JsonMapper json) {
        var routes = new DeclarationRoutes(territories, keys, json).table();
        return aggregates.own(
                type,
                "statements.impact.v1",
                routes,
                new StatementTranslator<>(routes, keys, (batch, statements) -> known.of(KIND, batch, statements)),
                properties.textsKeptFor());
    }

    @Bean
    DeclarationSearch declarationSearch(MongoOperations mongo) {
        return new DeclarationSearch(mongo);
    }

    @Bean
    Preparation declarationIndexes(DeclarationSearch search) {
        return new Preparation("indexes of declaration lists", search::ensureIndexes);
    }
}
