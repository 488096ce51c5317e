package org.maillage.testing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
@WithBackends
class SpringBackendsTest {

    @Test
    void theApplicationIsToldWhereTheyAre(@Autowired Environment environment, Backends backends) {
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers")).isEqualTo(backends.bootstrapServers());
        assertThat(database(environment)).startsWith("springbackendstest-");
    }

    private static String database(Environment environment) {
        return String.valueOf(
                new ConnectionString(environment.getRequiredProperty("spring.mongodb.uri")).getDatabase());
    }

    @Nested
    class NestedTest {

        @Test
        void aNestedClassHasTheSameDatabase(@Autowired Environment environment) {
            assertThat(database(environment)).startsWith("springbackendstest-");
        }
    }
}
