package org.maillage.thirdplaces.occupancy.adapter;

import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.thirdplaces.incoming.incubation.Project;
import org.maillage.thirdplaces.incoming.partners.OccupancyKnowledge;
import org.maillage.thirdplaces.incoming.partners.OccupancyRoutes;
import org.maillage.thirdplaces.occupancy.Neighbours;
import org.maillage.thirdplaces.occupancy.OccupancyCommand;
import org.maillage.thirdplaces.occupancy.OccupancyDecider;
import org.maillage.thirdplaces.occupancy.OccupancyEvent;
import org.maillage.thirdplaces.occupancy.OccupancyRejection;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.maillage.thirdplaces.place.RegisteredPlaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** Puts the occupancy to work. */
@Configuration(proxyBeanMethods = false)
class OccupancyConfiguration {

    static final String KIND = "occupancy";

    @Bean
    AggregateType<OccupancyState, OccupancyCommand, OccupancyEvent, OccupancyRejection> occupancyType(
            MongoConverter converter) {
        return AggregateType.untimed(
                "thirdplaces",
                KIND,
                "thirdplaces.occupancy.events.v1",
                new OccupancyDecider(),
                new OccupancyStates(converter),
                OccupancyEventsV1.FORMAT);
    }

    @Bean
    MongoNeighbours neighbours(MongoOperations mongo, MongoConverter converter) {
        return new MongoNeighbours(mongo.getCollection(KIND), new OccupancyStates(converter));
    }

    @Bean
    OccupancyKnowledge occupancyKnowledge(RegisteredPlaces places, Neighbours neighbours, Views<Project> projects) {
        return new OccupancyKnowledge(places, neighbours, projects);
    }

    @Bean
    Owned<OccupancyState, OccupancyCommand> occupancies(
            Aggregates aggregates,
            AggregateType<OccupancyState, OccupancyCommand, OccupancyEvent, OccupancyRejection> type,
            OccupancyKnowledge knowledge,
            FileKeys keys,
            JsonMapper json) {
        var routes = new OccupancyRoutes(keys).table(json);
        return aggregates.own(
                type, "statements.thirdplaces.v1", routes, new StatementTranslator<>(routes, keys, knowledge));
    }

    @Bean
    OccupancySearch occupancySearch(MongoOperations mongo) {
        return new OccupancySearch(mongo);
    }

    @Bean
    Preparation occupancyIndexes(OccupancySearch search) {
        return new Preparation("indexes of searches for occupancies", search::ensureIndexes);
    }

    @Bean
    WorkLists workLists(MongoOperations mongo, MongoConverter converter) {
        return new WorkLists(mongo, new OccupancyStates(converter));
    }
}
