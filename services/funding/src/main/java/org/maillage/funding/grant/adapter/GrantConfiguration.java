package org.maillage.funding.grant.adapter;

import com.mongodb.WriteConcern;
import org.maillage.defaults.security.AccessRules;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.GapCounter;
import org.maillage.eventing.inbox.Reactions;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.mongo.MongoViews;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.funding.call.CallCommand;
import org.maillage.funding.call.CallState;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantDecider;
import org.maillage.funding.grant.GrantEvent;
import org.maillage.funding.grant.GrantRejection;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.incoming.incubation.ProjectView;
import org.maillage.funding.incoming.partners.GrantRoutes;
import org.maillage.territory.Territories;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Puts the grant to work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FundingProperties.class, GrantProperties.class})
class GrantConfiguration {

    static final String KIND = "grant";

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    AggregateType<GrantState, GrantCommand, GrantEvent, GrantRejection> grantType(MongoConverter converter) {
        return new AggregateType<>(
                "funding",
                KIND,
                "funding.grant.events.v1",
                new GrantDecider(),
                new GrantStates(converter),
                GrantEventsV1.FORMAT,
                GrantTimers::of);
    }

    @Bean
    Owned<GrantState, GrantCommand> grants(
            Aggregates aggregates,
            AggregateType<GrantState, GrantCommand, GrantEvent, GrantRejection> type,
            Territories territories,
            KnownCalls calls,
            Views<ProjectView> projects,
            GrantSums sums,
            FileKeys keys,
            GrantProperties properties,
            JsonMapper json) {
        var grantRoutes = new GrantRoutes(territories, keys);
        var routes = grantRoutes.table(json);
        var knowledge = new GrantKnowledge(grantRoutes, calls, projects, sums);
        return aggregates.own(
                type,
                "statements.funding.v1",
                routes,
                new StatementTranslator<>(routes, keys, knowledge),
                properties.textsKeptFor());
    }

    @Bean
    KnownCalls knownCalls(Owned<CallState, CallCommand> calls) {
        return new KnownCalls(calls.documents());
    }

    @Bean
    GrantSums grantSums(MongoOperations mongo) {
        return new GrantSums(mongo);
    }

    @Bean
    GrantSearch grantSearch(MongoOperations mongo) {
        return new GrantSearch(mongo);
    }

    @Bean
    AbandonedProjects abandonedProjects(MongoOperations mongo) {
        return new AbandonedProjects(mongo);
    }

    @Bean
    Beneficiaries beneficiaries(MongoOperations mongo) {
        return new Beneficiaries(mongo);
    }

    @Bean
    Preparation grantIndexes(GrantSearch search, AbandonedProjects abandoned, Beneficiaries beneficiaries) {
        return new Preparation("indexes of grants and views", () -> {
            search.ensureIndexes();
            abandoned.ensureIndexes();
            beneficiaries.ensureIndexes();
        });
    }

    /** The service's own events, taken in for its lists; subscribed to with the other reactions. */
    @Bean
    BatchConsumer awardViews(
            MongoOperations mongo, Owned<GrantState, GrantCommand> grants, DeadLetters deadLetters, GapCounter gaps) {
        var collection = mongo.getCollection(AwardContents.COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
        return new Reactions<>(
                "funding.reactions",
                new MongoViews<>(collection, new AwardContents()),
                new AwardReaction(),
                grants.handler(),
                deadLetters,
                gaps);
    }

    @Bean
    OpenGrants openGrants(MongoOperations mongo, MongoConverter converter, FundingProperties properties) {
        return new OpenGrants(mongo, converter, properties);
    }

    @Bean
    Releases releases(MongoOperations mongo) {
        return new Releases(mongo);
    }

    /** Open data are for anyone; readers look, officers act. */
    @Bean
    AccessRules fundingAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/funding/open-data/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/funding/**")
                .hasAnyRole("reader", "officer", "administrator")
                .requestMatchers("/api/funding/**")
                .hasAnyRole("officer", "administrator");
    }
}
