package org.maillage.projection.reading.adapter;

import java.time.Clock;
import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Districts;
import org.maillage.projection.reading.Explainer;
import org.maillage.projection.reading.FigureReader;
import org.maillage.projection.reading.Journals;
import org.maillage.projection.reading.Threads;
import org.maillage.projection.reading.asof.HindsightReader;
import org.maillage.projection.reading.asof.JournalReader;
import org.maillage.projection.snapshots.Snapshots;
import org.maillage.projection.threads.Chains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** How figures are read, and by whom. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    KnownDistricts districts() {
        return new KnownDistricts();
    }

    @Bean
    Threads threads(Chains chains, Clock clock) {
        return new ThreadsOfChains(chains, clock);
    }

    @Bean
    FigureReader figureReader(Figures figures, CellSource cells, Threads threads) {
        return new FigureReader(figures, cells, threads);
    }

    @Bean
    JournalReader journalReader(Figures figures, FigureReader reader) {
        return new JournalReader(figures, reader);
    }

    @Bean
    Explainer explainer(Figures figures, FigureReader reader) {
        return new Explainer(figures, reader);
    }

    @Bean
    HindsightReader hindsightReader(Explainer explainer) {
        return new HindsightReader(explainer);
    }

    @Bean
    Viewpoints viewpoints(Snapshots snapshots, Journals journals, Figures figures, Clock clock) {
        return new Viewpoints(snapshots, journals, figures, clock);
    }

    @Bean
    ProvenanceRequests provenanceRequests(
            Figures figures, Explainer explainer, Viewpoints viewpoints, Districts districts) {
        return new ProvenanceRequests(figures, explainer, viewpoints, districts);
    }

    /** Figures of needs are no secret; who said what is shown to officers alone. */
    @Bean
    @Order(0)
    AccessRules figureAccess() {
        return requests -> requests.requestMatchers(
                        HttpMethod.GET,
                        "/api/figures/*/provenance",
                        "/api/figures/*/bundle",
                        "/api/figures/*/difference")
                .hasAnyRole("officer", "administrator")
                .requestMatchers(HttpMethod.GET, "/api/figures/**", "/api/territories")
                .permitAll();
    }
}
