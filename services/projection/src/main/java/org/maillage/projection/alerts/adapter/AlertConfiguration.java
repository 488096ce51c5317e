package org.maillage.projection.alerts.adapter;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.alerts.AlertStore;
import org.maillage.projection.alerts.AlertWatch;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.freshness.Freshness;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.FigureReader;
import org.maillage.projection.reading.Threads;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Alerts: kept, watched, and for whom. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    AlertStore alertStore(MongoDatabase database) {
        return new MongoAlerts(database);
    }

    /** Alerts are for officers, who see persons counted as they are; nobody is signed in where they are looked at. */
    @Bean
    AlertWatch alertWatch(
            AlertStore alerts,
            Figures figures,
            @Qualifier("cellSource") CellSource cells,
            Threads threads,
            Freshness freshness) {
        return new AlertWatch(alerts, figures, new FigureReader(figures, cells, threads), freshness);
    }

    @Bean
    RaisedAlerts raisedAlerts() {
        return new RaisedAlerts();
    }

    @Bean
    AlertRound alertRound(AlertWatch watch, RaisedAlerts raised, Clock clock) {
        return new AlertRound(watch, raised, clock);
    }

    @Bean
    @Order(0)
    AccessRules alertAccess() {
        return requests ->
                requests.requestMatchers("/api/alerts", "/api/alerts/*").hasAnyRole("officer", "administrator");
    }
}
