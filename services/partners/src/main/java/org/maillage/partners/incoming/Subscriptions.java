package org.maillage.partners.incoming;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.spring.Subscription;
import org.maillage.partners.door.ReceiptStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every topic and group of this service. */
@Configuration(value = "incoming", proxyBeanMethods = false)
class Subscriptions {

    private static final String VERDICTS = "partners.verdicts";

    @Bean
    Subscription verdictSubscription(ReceiptStore receipts, DeadLetters deadLetters, MeterRegistry meters) {
        return Subscription.to(
                VERDICTS, List.of("statements.verdicts.v1"), new Verdicts(VERDICTS, receipts, deadLetters, meters));
    }
}
