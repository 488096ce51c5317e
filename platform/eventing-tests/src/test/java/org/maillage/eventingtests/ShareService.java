package org.maillage.eventingtests;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.GapCounter;
import org.maillage.eventing.inbox.Reactions;
import org.maillage.eventing.mongo.MongoViews;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Subscription;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.eventingtests.Shares.Command;
import org.maillage.eventingtests.Shares.Share;
import org.maillage.eventingtests.Shares.Wanted;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** A service whose files share limits, and which knows of the other files by a view of its own events. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@PropertySource("classpath:org/maillage/eventingtests/count-service.properties")
class ShareService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Owned<Share, Command> shares(
            Aggregates aggregates,
            FileKeys keys,
            MongoOperations mongo,
            @Value("${database-fails-every-other-time:false}") boolean failing) {
        Routes<Command, Map<String, Integer>> routes = new Routes<Command, Map<String, Integer>>(JsonMapper.shared())
                .opening(
                        "share-wanted",
                        Wanted.class,
                        ShareService::give,
                        (said, _) -> Chain.ownThread(said.file(), true));
        return aggregates.own(
                Shares.type(),
                Shares.STATEMENTS,
                routes,
                new StatementTranslator<>(routes, keys, new Given(views(mongo), failing, new AtomicInteger())));
    }

    private static Command give(Said<Wanted> said, Map<String, Integer> given) {
        Wanted wanted = said.data();
        int left = Shares.POT - given.getOrDefault(wanted.pot(), 0);
        return new Command.Give(wanted.pot(), wanted.amount(), left, said.at());
    }

    @Bean
    Subscription statements(Owned<Share, Command> shares) {
        return shares.statements();
    }

    @Bean
    Subscription reactions(
            Owned<Share, Command> shares, MongoOperations mongo, DeadLetters deadLetters, GapCounter gaps) {
        var heard = new Reactions<>(
                Shares.REACTIONS,
                new MongoViews<>(views(mongo), new Shares.StoredWanted()),
                new Shares.Heard(),
                shares.handler(),
                deadLetters,
                gaps);
        return Subscription.to(Shares.REACTIONS, List.of(Shares.EVENTS), heard);
    }

    private static MongoCollection<Document> views(MongoOperations mongo) {
        return mongo.getCollection("heard").withWriteConcern(WriteConcern.MAJORITY);
    }

    /**
     * How much of each pot was given, as far as the service has heard.
     *
     * @param failing whether the database is away whenever something is asked for the first time
     */
    private record Given(MongoCollection<Document> views, boolean failing, AtomicInteger asked)
            implements Knowledge<Share, Command, Map<String, Integer>> {

        @Override
        public Map<String, Integer> of(Translator.Batch<Share, Command> batch, Collection<Said<?>> statements) {
            if (failing && !statements.isEmpty() && asked.getAndIncrement() % 2 == 0) {
                throw new MongoException("away for a moment");
            }
            var given = new HashMap<String, Integer>();
            for (Document view : views.find(Filters.exists("content"))) {
                Wanted content = new Shares.StoredWanted().read(view.get("content", Document.class));
                given.merge(content.pot(), content.amount(), Integer::sum);
            }
            return given;
        }
    }
}
