package org.maillage.thirdplaces.place.adapter;

import java.util.List;
import org.maillage.defaults.security.AccessRules;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.territory.Territories;
import org.maillage.thirdplaces.incoming.incubation.Project;
import org.maillage.thirdplaces.incoming.partners.PlaceKnowledge;
import org.maillage.thirdplaces.incoming.partners.PlaceRoutes;
import org.maillage.thirdplaces.place.PlaceCommand;
import org.maillage.thirdplaces.place.PlaceDecider;
import org.maillage.thirdplaces.place.PlaceEvent;
import org.maillage.thirdplaces.place.PlaceRejection;
import org.maillage.thirdplaces.place.PlaceState;
import org.maillage.thirdplaces.place.RegisteredPlaces;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Puts the place to work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaceProperties.class)
class PlaceConfiguration {

    static final String KIND = "place";

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    AggregateType<PlaceState, PlaceCommand, PlaceEvent, PlaceRejection> placeType(MongoConverter converter) {
        return new AggregateType<>(
                "thirdplaces",
                KIND,
                "thirdplaces.place.events.v1",
                new PlaceDecider(),
                new PlaceStates(converter),
                PlaceEventsV1.FORMAT,
                PlaceConfiguration::timers);
    }

    /** A label ends the day after its last, unless it is renewed before. */
    private static List<Timer<PlaceCommand>> timers(PlaceState state) {
        return PlaceDecider.ahead(state).stream()
                .map(it -> new Timer<PlaceCommand>("label-expiry:" + it.label(), it.at(), it))
                .toList();
    }

    @Bean
    RegisteredPlaces registeredPlaces(MongoOperations mongo, MongoConverter converter) {
        return new MongoPlaces(mongo.getCollection(KIND), new PlaceStates(converter));
    }

    @Bean
    Owned<PlaceState, PlaceCommand> places(
            Aggregates aggregates,
            AggregateType<PlaceState, PlaceCommand, PlaceEvent, PlaceRejection> type,
            Territories territories,
            FileKeys keys,
            RegisteredPlaces places,
            Views<Project> projects,
            PlaceProperties properties,
            JsonMapper json) {
        var routes = new PlaceRoutes(territories, keys).table(json);
        var knowledge = new PlaceKnowledge(places, projects);
        return aggregates.own(
                type,
                "statements.thirdplaces.v1",
                routes,
                new StatementTranslator<>(routes, keys, knowledge),
                properties.textsKeptFor());
    }

    @Bean
    PlaceSearch placeSearch(MongoOperations mongo) {
        return new PlaceSearch(mongo);
    }

    @Bean
    Preparation placeIndexes(PlaceSearch search) {
        return new Preparation("indexes of searches for places", search::ensureIndexes);
    }

    /** Readers look, officers act. */
    @Bean
    AccessRules thirdplacesAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/thirdplaces/**")
                .hasAnyRole("reader", "officer", "administrator")
                .requestMatchers("/api/thirdplaces/**")
                .hasAnyRole("officer", "administrator");
    }
}
