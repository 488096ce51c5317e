package org.maillage.testing.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

class ClaimsTogetherTest {

    private static final List<Seen> SEEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void classesThatShareAreRunOneBehindTheOtherInOneApplicationOverOneDatabase() {
        run(true, First.class, Alone.class, Second.class);

        assertThat(SEEN).extracting(Seen::by).containsExactly(First.class, Second.class, Alone.class);
        assertThat(SEEN.getLast().closedBefore()).as("the shared application").isTrue();
        assertThat(SEEN.get(1).application()).isSameAs(SEEN.getFirst().application());
        assertThat(SEEN.get(1).database()).isEqualTo(SEEN.getFirst().database());
        assertThat(SEEN.getLast().application()).isNotSameAs(SEEN.getFirst().application());
        assertThat(SEEN.getLast().database()).isNotEqualTo(SEEN.getFirst().database());
        assertThat(SEEN).as("when all is over").allMatch(it -> it.application().closed);
    }

    @Test
    void aClassThatComesBetweenThemFindsNobodyElseAndTheyStartAgain() {
        run(false, First.class, Alone.class, Second.class);

        assertThat(SEEN).extracting(Seen::by).containsExactly(First.class, Alone.class, Second.class);
        assertThat(SEEN).extracting(Seen::closedBefore).containsExactly(true, true, true);
        assertThat(SEEN).extracting(Seen::database).doesNotHaveDuplicates();
        assertThat(SEEN).as("when all is over").allMatch(it -> it.application().closed);
    }

    private static void run(boolean together, Class<?>... classes) {
        var tests = EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(classes).map(it -> selectClass(it)).toArray(ClassSelector[]::new));
        if (together) {
            tests.configurationParameter("junit.jupiter.testclass.order.default", ClaimsTogether.class.getName());
        }
        tests.execute()
                .testEvents()
                .assertStatistics(it -> it.started(classes.length).succeeded(classes.length));
    }

    /** What a test saw, and whether every other application was closed by then. */
    private record Seen(Class<?> by, Application application, String database, boolean closedBefore) {

        static void by(Class<?> test, Application application, Environment environment) {
            boolean closed = SEEN.stream()
                    .map(Seen::application)
                    .filter(it -> !it.closed)
                    .allMatch(application::equals);
            SEEN.add(new Seen(test, application, environment.getRequiredProperty("spring.mongodb.uri"), closed));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Application implements DisposableBean {

        private boolean closed;

        @Override
        public void destroy() {
            closed = true;
        }
    }

    @WithBackends
    @SpringJUnitConfig(Application.class)
    abstract static class Together {

        @Test
        void isTold(@Autowired Application application, @Autowired Environment environment) {
            assertThat(application.closed).isFalse();
            Seen.by(getClass(), application, environment);
        }
    }

    static class First extends Together {}

    static class Second extends Together {}

    @WithBackends
    @SpringJUnitConfig(Application.class)
    static class Alone {

        @Test
        void isTold(@Autowired Application application, @Autowired Environment environment) {
            Seen.by(getClass(), application, environment);
        }
    }
}
