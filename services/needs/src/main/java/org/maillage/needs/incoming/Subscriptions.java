package org.maillage.needs.incoming;

import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Subscription;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every topic that this service reads, and in which group. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    /** {@code statements.needs.v1} in the group {@code needs.statements}. */
    @Bean
    Subscription needStatements(Owned<NeedState, NeedCommand> needs) {
        return needs.statements();
    }
}
