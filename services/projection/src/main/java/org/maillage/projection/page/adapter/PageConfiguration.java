package org.maillage.projection.page.adapter;

import org.maillage.defaults.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The page's files and addresses, open to everyone. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final String[] FILES = {"/", "/index.html", "/assets/**"};

    @Bean
    AccessRules pageAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, FILES)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, FILES)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PageAddresses.SCREENS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PageAddresses.SCREENS)
                .permitAll();
    }

    @Bean
    PageFiles pageFiles() {
        return PageFiles.load();
    }

    @Bean
    VersionedFiles versionedFiles(PageFiles files) {
        return new VersionedFiles(files.version());
    }

    @Bean
    RouterFunction<ServerResponse> pageAddresses(PageFiles files) {
        return PageAddresses.of(SingletonSupplier.of(() -> Page.of(files)), files.version());
    }

    @Bean
    ContentPolicy contentPolicy() {
        return new ContentPolicy();
    }
}
