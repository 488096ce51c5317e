package org.maillage.eventing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.defaults.problem.ProblemAutoConfiguration;
import org.maillage.defaults.telemetry.TelemetryAutoConfiguration;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.recovery.Bookmarks;
import org.maillage.eventing.recovery.Broker;
import org.maillage.eventing.recovery.CatchUp;
import org.maillage.eventing.recovery.Gate;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What people and probes see of a service that has not caught up yet. */
class CatchingUpTest {

    private final Gate gate = new Gate();

    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TelemetryAutoConfiguration.class, ProblemAutoConfiguration.class, CommandsAutoConfiguration.class))
            .withBean(JsonMapper.class, JsonMapper::shared)
            .withBean(Gate.class, () -> gate);

    @Test
    void whoeverAsksIsToldToComeAgain() {
        service.run(context -> {
            var desk = MockMvcTester.of(
                    List.of(new Desk(gate.before(documents()))),
                    it -> it.setControllerAdvice(context.getBean(CatchingUpAdvice.class))
                            .build());

            assertThat(desk.get().uri("/files"))
                    .hasStatus(503)
                    .hasHeader("Retry-After", "5")
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("service.unavailable");

            opened();
            assertThat(desk.get().uri("/files")).hasStatusOk();
        });
    }

    @Test
    void itIsReadyWhenItHasCaughtUp() {
        service.run(context -> {
            var history = context.getBean(HistoryHealth.class);
            assertThat(history.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            opened();
            assertThat(history.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    private void opened() {
        var broker = mock(Broker.class);
        when(broker.ends()).thenReturn(Map.of());
        new CatchUp(List.of(), mock(Bookmarks.class), broker, gate).run();
    }

    @SuppressWarnings("unchecked") // a mock knows no type parameter
    private static Documents<String> documents() {
        Documents<String> documents = mock(Documents.class);
        when(documents.find(any())).thenReturn(List.of());
        return documents;
    }

    @RestController
    record Desk(Documents<String> documents) {

        @GetMapping("/files")
        int files() {
            return documents.find(List.of(new UUID(0, 1))).size();
        }
    }
}
