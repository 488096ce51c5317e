package org.maillage.projection.snapshots.adapter;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.reading.Journals;
import org.maillage.projection.snapshots.Publishing;
import org.maillage.projection.snapshots.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Snapshots: kept, taken by the day, and for whom. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    @Bean
    Snapshots snapshots(MongoDatabase database) {
        return new MongoSnapshots(database);
    }

    @Bean
    Publishing publishing(Snapshots snapshots, Progress progress, Figures figures, Journals journals) {
        return new Publishing(snapshots, progress, figures, journals::current);
    }

    @Bean
    DailySnapshot dailySnapshot(Publishing publishing, Clock clock) {
        return new DailySnapshot(publishing, clock);
    }

    @Bean
    AccessRules snapshotAccess() {
        return requests -> requests.requestMatchers(HttpMethod.POST, "/api/snapshots")
                .hasAnyRole("officer", "administrator")
                .requestMatchers(HttpMethod.GET, "/api/snapshots", "/api/snapshots/*")
                .permitAll();
    }
}
