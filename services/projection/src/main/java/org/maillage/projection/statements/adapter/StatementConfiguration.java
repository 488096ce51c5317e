package org.maillage.projection.statements.adapter;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.maillage.defaults.security.AccessRules;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.spring.Subscription;
import org.maillage.projection.incoming.Subscriptions;
import org.maillage.projection.incoming.partners.StatementIntake;
import org.maillage.projection.statements.StatementStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** Statements: heard, kept, and for whom. Like receipts they are for officers: who declares persons, and how often, tells of them. */
@Configuration(proxyBeanMethods = false)
class StatementConfiguration {

    @Bean
    MongoStatements statementStore(MongoDatabase database) {
        return new MongoStatements(database);
    }

    @Bean
    Preparation statementIndexes(MongoStatements statements) {
        return new Preparation("index of statements", statements::ensureIndexes);
    }

    @Bean
    Subscription statementSubscription(StatementStore statements, DeadLetters deadLetters) {
        return Subscription.to(
                Subscriptions.RECEIPTS,
                List.copyOf(Subscriptions.statements()),
                new StatementIntake(Subscriptions.RECEIPTS, statements, deadLetters));
    }

    @Bean
    @Order(0)
    AccessRules statementAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/projection/statements")
                .hasAnyRole("officer", "administrator");
    }
}
