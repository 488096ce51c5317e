package org.maillage.statements.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maillage.eventing.spring.EventingAutoConfiguration;
import org.maillage.eventing.spring.Owned;
import org.maillage.territory.Territories;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Lets staff say what partners say, in every service that owns files and knows the contracts. */
@AutoConfiguration(after = EventingAutoConfiguration.class)
@ConditionalOnBean(Owned.class)
@ConditionalOnWebApplication
public class StaffStatementsAutoConfiguration {

    @Bean
    StatementCheck statementCheck(
            @Value("${spring.application.name}") String service, ObjectProvider<Territories> territories) {
        return new StatementCheck(service, () -> territories.getIfAvailable(Territories::load));
    }

    @Bean
    StaffDoors staffDoors(ObjectProvider<Owned<?, ?>> owned, StatementCheck check, Clock clock) {
        List<StaffDoor<?, ?>> doors = new ArrayList<>();
        owned.stream().forEach(it -> doors.add(new StaffDoor<>(it, check, clock)));
        return new StaffDoors(doors);
    }

    @Bean
    StaffStatements staffStatements(StaffDoors doors) {
        return new StaffStatements(doors.all());
    }

    @Bean
    OpenApiCustomizer staffStatementsDescription(
            @Value("${spring.application.name}") String service, StaffDoors doors, StatementCheck check) {
        return new StaffStatementsDescription(service, doors.all(), check);
    }

    /** One per kind of file. */
    record StaffDoors(List<StaffDoor<?, ?>> all) {

        StaffDoors {
            all = List.copyOf(all);
        }
    }
}
