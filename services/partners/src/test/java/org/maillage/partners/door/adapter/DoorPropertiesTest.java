package org.maillage.partners.door.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.partners.statement.BodyLimits;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DoorPropertiesTest {

    @Test
    void theDefaultsAreThoseThatPartnersAreTold() {
        assertThat(bind(Map.of()).bodyLimits()).isEqualTo(new BodyLimits(64 * 1024, 4 * 1024 * 1024, 1000, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "statement, 0B",
        "statement, 5MB",
        "body, 1GB",
        "batch, 0",
        "depth, 2",
        "in-flight, 1MB",
        "statements-per-second, 0",
        "send-timeout, 5m",
        "store-timeout, 0s",
        "sweep-after, 1s",
        "sweep-every, 1ms"
    })
    void aLimitThatCannotBeIsNamed(String name, String value) {
        String property = "maillage.door." + name;
        assertThatThrownBy(() -> bind(Map.of(property, value)))
                .rootCause()
                .hasMessageStartingWith(property + " must be");
    }

    private static DoorProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("maillage.door", DoorProperties.class);
    }
}
