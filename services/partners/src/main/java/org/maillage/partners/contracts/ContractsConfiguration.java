package org.maillage.partners.contracts;

import org.maillage.defaults.security.AccessRules;
import org.maillage.statements.Contracts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The contracts. */
@Configuration(proxyBeanMethods = false)
class ContractsConfiguration {

    @Bean
    Contracts contracts() {
        return Contracts.load();
    }

    @Bean
    AccessRules contractsAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/contracts/**", "/problems/**")
                .permitAll();
    }
}
