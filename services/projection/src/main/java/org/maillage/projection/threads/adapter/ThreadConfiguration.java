package org.maillage.projection.threads.adapter;

import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.threads.Chains;
import org.maillage.projection.threads.History;
import org.maillage.projection.threads.ThreadList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** How threads are read, and by whom. */
@Configuration(proxyBeanMethods = false)
class ThreadConfiguration {

    @Bean
    Chains chains(History history) {
        return new Chains(history);
    }

    @Bean
    ThreadList threadList(History history, Chains chains) {
        return new ThreadList(history, chains);
    }

    @Bean
    EventLabels eventLabels() {
        return new EventLabels();
    }

    /** Who said what is shown to officers alone; that there is a thread is no secret among staff. */
    @Bean
    @Order(0)
    AccessRules threadAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/threads")
                .hasAnyRole("reader", "officer", "administrator")
                .requestMatchers(HttpMethod.GET, "/api/threads/*")
                .hasAnyRole("officer", "administrator");
    }
}
