package org.maillage.partners.door.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.maillage.defaults.problem.ProblemCatalogue;
import org.maillage.defaults.security.AccessRules;
import org.maillage.defaults.telemetry.Traces;
import org.maillage.eventing.recovery.Told;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.partners.door.Door;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.ReceiptSweeper;
import org.maillage.partners.door.StatementLog;
import org.maillage.partners.limits.InFlight;
import org.maillage.partners.limits.PartnerRates;
import org.maillage.partners.registry.Registry;
import org.maillage.partners.statement.BodyReader;
import org.maillage.partners.statement.Examiner;
import org.maillage.statements.Contracts;
import org.maillage.territory.Territories;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The door and its receipts. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DoorProperties.class)
class DoorConfiguration {

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    Examiner examiner(Contracts contracts, Territories territories, DoorProperties properties) {
        return new Examiner(contracts, territories, properties.bodyLimits());
    }

    @Bean
    MongoReceipts receipts(MongoTemplate mongo) {
        return new MongoReceipts(mongo.getCollection("receipts"));
    }

    @Bean
    Told toldStatements(Contracts contracts, ReceiptStore receipts) {
        return new ToldStatements(contracts, receipts);
    }

    @Bean
    StatementLog statementLog(KafkaOperations<String, byte[]> kafka, DoorProperties properties, MessageSpans spans) {
        return new KafkaStatementLog(kafka, properties.sendTimeout(), spans);
    }

    @Bean
    Door door(ReceiptStore receipts, StatementLog log, Clock clock) {
        return new Door(receipts, log, clock);
    }

    @Bean
    InFlight inFlight(DoorProperties properties) {
        return new InFlight((int) properties.inFlight().toBytes());
    }

    @Bean
    DoorMeters doorMeters(MeterRegistry meters, InFlight inFlight) {
        return new DoorMeters(meters, inFlight);
    }

    @Bean
    Admission admission(Registry registry, InFlight inFlight, DoorProperties properties) {
        var rates = new PartnerRates(properties.statementsPerSecond(), properties.batch(), System::nanoTime);
        return new Admission(registry, inFlight, rates);
    }

    @Bean
    Bodies bodies(DoorProperties properties) {
        return new Bodies(new BodyReader(properties.bodyLimits()), properties.bodyLimits());
    }

    @Bean
    Publications publications(
            Examiner examiner, Door door, ProblemCatalogue problems, Traces traces, DoorMeters meters, Clock clock) {
        return new Publications(examiner, door, problems, traces, meters, clock);
    }

    @Bean
    SweepTask sweepTask(
            MongoReceipts receipts, StatementLog log, DoorMeters meters, DoorProperties properties, Clock clock) {
        var sweeper = new ReceiptSweeper(receipts, log, clock, properties.sweepAfter());
        return new SweepTask(sweeper, receipts, meters, clock);
    }

    /** The driver itself would wait for a silent database without end. */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaiting(DoorProperties properties) {
        return settings -> settings.timeout(properties.storeTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Bean
    AccessRules doorAccess() {
        return requests -> requests.requestMatchers(HttpMethod.POST, "/events")
                .hasRole("partner")
                .requestMatchers(HttpMethod.GET, "/receipts/**")
                .hasAnyRole("partner", "officer", "administrator");
    }
}
