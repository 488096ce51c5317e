package org.maillage.projection.annotations.adapter;

import com.mongodb.client.MongoDatabase;
import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.annotations.NoteStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** Notes: kept, and for whom. What people wrote freely is shown to staff only. */
@Configuration(proxyBeanMethods = false)
class NoteConfiguration {

    @Bean
    NoteStore noteStore(MongoDatabase database) {
        return new MongoNotes(database);
    }

    @Bean
    @Order(0)
    AccessRules noteAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/annotations")
                .hasAnyRole("reader", "officer", "administrator")
                .requestMatchers("/api/annotations", "/api/annotations/*")
                .hasAnyRole("officer", "administrator");
    }
}
